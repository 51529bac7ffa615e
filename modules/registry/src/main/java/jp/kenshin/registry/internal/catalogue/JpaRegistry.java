package jp.kenshin.registry.internal.catalogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.MeterPage;
import jp.kenshin.registry.MeterQuery;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;

/** Answers from the registry's entities; "now" is the clock's. */
@Singleton
public class JpaRegistry implements Registry {
    private final Database database;
    private final RegistryEntities entities;
    private final Clock clock;

    @Inject
    public JpaRegistry(Database database, RegistryEntities entities, Clock clock) {
        this.database = database;
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public Optional<Partner> findPartner(PartnerId id) {
        return ask((manager, now) -> Optional.ofNullable(manager.find(PartnerEntity.class, id.value()))
                .map(PartnerEntity::toPartner));
    }

    @Override
    public Optional<Partner> findPartnerByPortalUser(String userName) {
        return findPartnerBy("portalUser", userName);
    }

    @Override
    public Optional<Partner> findPartnerByNwUser(String userName) {
        return findPartnerBy("nwUser", userName);
    }

    private Optional<Partner> findPartnerBy(String field, String value) {
        return ask((manager, now) -> manager.createQuery(
                        "select p from PartnerEntity p where p." + field + " = :value", PartnerEntity.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .map(PartnerEntity::toPartner));
    }

    @Override
    public Optional<MeterView> findMeter(MeterId id) {
        return ask((manager, now) ->
                new MeterViews(manager, now).of(List.of(id.value())).stream().findFirst());
    }

    @Override
    public Optional<MeterView> findMeter(PartnerId owner, MeterId id) {
        return ask((manager, now) -> new MeterSearch(manager, owner, now).owns(id.value())
                ? new MeterViews(manager, now).of(List.of(id.value())).stream().findFirst()
                : Optional.empty());
    }

    @Override
    public List<MeterView> listMeters(PartnerId owner, Optional<MeterId> after, int limit) {
        return ask((manager, now) -> {
            List<String> ids = new MeterSearch(manager, owner, now)
                    .after(after.map(MeterId::value).orElse(""), limit);
            return new MeterViews(manager, now).of(ids);
        });
    }

    @Override
    public MeterPage searchMeters(PartnerId owner, MeterQuery query) {
        return ask((manager, now) -> {
            MeterSearch search = new MeterSearch(manager, owner, now);
            return new MeterPage(new MeterViews(manager, now).of(search.page(query)), search.count(query));
        });
    }

    @Override
    public Map<Integer, Long> scheduledChannels(PartnerId owner) {
        return ask((manager, now) -> new MeterSearch(manager, owner, now).scheduledChannels());
    }

    private <T> T ask(BiFunction<EntityManager, Instant, T> question) {
        Instant now = clock.instant();
        return database.read(connection -> entities.read(connection, manager -> question.apply(manager, now)));
    }
}
