package jp.kenshin.registry.internal.catalogue;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import jp.kenshin.kernel.CentreId;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.ConcentratorView;
import jp.kenshin.registry.MeterPage;
import jp.kenshin.registry.MeterQuery;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.MonitoringCentre;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.registry.PartnerRouter;
import jp.kenshin.registry.PartnerScope;
import jp.kenshin.registry.Purpose;
import jp.kenshin.registry.Registry;
import jp.kenshin.registry.TerminalView;

/** Answers from the registry's entities; "now" is the clock's. */
@Singleton
public class JpaRegistry implements Registry {
    private static final Set<Purpose> EVERY_PURPOSE = EnumSet.allOf(Purpose.class);

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
    public List<Partner> listPartners() {
        return ask((manager, now) -> manager.createQuery(
                        "select p from PartnerEntity p order by p.id", PartnerEntity.class)
                .getResultStream()
                .map(PartnerEntity::toPartner)
                .toList());
    }

    @Override
    public List<PartnerContact> listContacts(PartnerId id) {
        return ask((manager, now) -> manager.createQuery(
                        "select c from ContactEntity c where c.key.partnerId = :partner order by c.key.rank",
                        ContactEntity.class)
                .setParameter("partner", id.value())
                .getResultStream()
                .map(ContactEntity::toContact)
                .toList());
    }

    @Override
    public Map<PartnerId, List<PartnerContact>> listContacts() {
        return ask((manager, now) -> manager.createQuery(
                        "select c from ContactEntity c order by c.key.partnerId, c.key.rank", ContactEntity.class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        contact -> PartnerId.of(contact.key().partnerId()),
                        Collectors.mapping(ContactEntity::toContact, Collectors.toList()))));
    }

    @Override
    public Optional<PartnerRouter> findRouter(PartnerId id) {
        return ask((manager, now) -> Optional.ofNullable(manager.find(PartnerEntity.class, id.value()))
                .map(PartnerEntity::toRouter));
    }

    @Override
    public List<TerminalId> listTerminals(PartnerId owner, int limit) {
        return ask((manager, now) -> manager.createQuery(
                        """
                        select t.id from TerminalEntity t
                        where exists (select o.key.validFrom from TerminalOwnerEntity o
                                      where o.key.terminalId = t.id and o.partnerId = :owner
                                        and o.key.validFrom <= :now and (o.validUntil is null or o.validUntil > :now))
                           or exists (select l.key.validFrom from TerminalLinkEntity l, OwnerEntity m
                                      where l.terminalId = t.id and m.key.meterId = l.key.meterId and m.partnerId = :owner
                                        and l.key.validFrom <= :now and (l.validUntil is null or l.validUntil > :now)
                                        and m.key.validFrom <= :now and (m.validUntil is null or m.validUntil > :now))
                        order by t.id
                        """,
                        String.class)
                .setParameter("owner", owner.value())
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultStream()
                .map(TerminalId::of)
                .toList());
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
    public Optional<MonitoringCentre> findCentreByPortalUser(String userName) {
        return findCentreBy("portalUser", userName);
    }

    @Override
    public Optional<MonitoringCentre> findCentreByNwUser(String userName) {
        return findCentreBy("nwUser", userName);
    }

    private Optional<MonitoringCentre> findCentreBy(String field, String value) {
        return ask((manager, now) -> manager.createQuery(
                        "select c from CentreEntity c where c." + field + " = :value", CentreEntity.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst()
                .map(CentreEntity::toCentre));
    }

    @Override
    public List<Partner> listDelegators(CentreId centre) {
        return ask((manager, now) -> manager.createQuery(
                        """
                        select p from PartnerEntity p
                        where exists (select d.key.validFrom from DelegationEntity d
                                      where d.key.centreId = :centre and d.key.partnerId = p.id
                                        and d.key.validFrom <= :now and (d.validUntil is null or d.validUntil > :now))
                        order by p.id
                        """,
                        PartnerEntity.class)
                .setParameter("centre", centre.value())
                .setParameter("now", now)
                .getResultStream()
                .map(PartnerEntity::toPartner)
                .toList());
    }

    @Override
    public Optional<MeterView> findMeter(MeterId id) {
        return ask((manager, now) -> view(manager, now, EVERY_PURPOSE, id));
    }

    @Override
    public Optional<MeterView> findMeter(MeterId id, Instant at) {
        return ask((manager, now) -> view(manager, at, EVERY_PURPOSE, id));
    }

    @Override
    public Optional<TerminalView> findTerminal(TerminalId id, Instant at) {
        return ask((manager, now) -> new DeviceViews(manager, at).terminal(id));
    }

    @Override
    public Optional<ConcentratorView> findConcentrator(ConcentratorId id, Instant at) {
        return ask((manager, now) -> new DeviceViews(manager, at).concentrator(id));
    }

    @Override
    public Optional<MeterView> findMeter(PartnerScope scope, MeterId id) {
        return ask((manager, now) -> new MeterSearch(manager, scope, now).owns(id.value())
                ? view(manager, now, scope.purposes(), id)
                : Optional.empty());
    }

    private static Optional<MeterView> view(EntityManager manager, Instant at, Set<Purpose> purposes, MeterId id) {
        return new MeterViews(manager, at, purposes)
                .of(List.of(id.value())).stream().findFirst();
    }

    @Override
    public List<MeterView> listMeters(PartnerScope scope, Optional<MeterId> after, int limit) {
        return ask((manager, now) -> {
            List<String> ids = new MeterSearch(manager, scope, now)
                    .after(after.map(MeterId::value).orElse(""), limit);
            return new MeterViews(manager, now, scope.purposes()).of(ids);
        });
    }

    @Override
    public MeterPage searchMeters(PartnerScope scope, MeterQuery query) {
        return ask((manager, now) -> {
            MeterSearch search = new MeterSearch(manager, scope, now);
            List<MeterView> meters = new MeterViews(manager, now, scope.purposes()).of(search.page(query));
            return new MeterPage(meters, search.count(query));
        });
    }

    @Override
    public Map<Integer, Long> scheduledChannels(PartnerId owner) {
        PartnerScope scope = PartnerScope.ofAllPurposes(owner);
        return ask((manager, now) -> new MeterSearch(manager, scope, now).scheduledChannels());
    }

    private <T> T ask(BiFunction<EntityManager, Instant, T> question) {
        Instant now = clock.instant();
        return database.read(connection -> entities.read(connection, manager -> question.apply(manager, now)));
    }
}
