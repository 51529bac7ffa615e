package jp.kenshin.registry.internal.load;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kenshin.registry.internal.catalogue.CentreEntity;
import jp.kenshin.registry.internal.catalogue.ChannelEntity;
import jp.kenshin.registry.internal.catalogue.ConcentratorEntity;
import jp.kenshin.registry.internal.catalogue.ContactEntity;
import jp.kenshin.registry.internal.catalogue.DelegationEntity;
import jp.kenshin.registry.internal.catalogue.HandheldEntity;
import jp.kenshin.registry.internal.catalogue.InstallEntity;
import jp.kenshin.registry.internal.catalogue.MeterEntity;
import jp.kenshin.registry.internal.catalogue.MeterFact;
import jp.kenshin.registry.internal.catalogue.PartnerEntity;
import jp.kenshin.registry.internal.catalogue.TerminalEntity;
import jp.kenshin.registry.internal.catalogue.TerminalFact;
import jp.kenshin.registry.internal.catalogue.TerminalLinkEntity;

/** Writes validated rows: known keys are updated, others added. */
final class RegistryChange {
    private final EntityManager entities;
    private final ImportedRows rows;
    private final Registered registered;

    RegistryChange(EntityManager entities, ImportedRows rows, Registered registered) {
        this.entities = entities;
        this.rows = rows;
        this.registered = registered;
    }

    void apply() {
        releaseNames(PartnerEntity.class, rows.partners, registered.partners, PartnerEntity::id, RegistryChange::names);
        releaseNames(CentreEntity.class, rows.centres, registered.centres, CentreEntity::id, RegistryChange::names);
        save(rows.partners, registered.partners, PartnerEntity::id);
        save(rows.centres, registered.centres, CentreEntity::id);
        save(rows.contacts, registered.contacts, ContactEntity::key);
        save(rows.concentrators, registered.concentrators, ConcentratorEntity::id);
        save(rows.handhelds, registered.handhelds, HandheldEntity::id);
        save(rows.terminals, registered.terminals, TerminalEntity::id);
        save(rows.meters, registered.meters, MeterEntity::id);
        entities.flush();
        save(rows.delegations, registered.delegations, DelegationEntity::key);
        save(rows.terminalOwners, registered.terminalOwners, TerminalFact::key);
        save(rows.uplinks, registered.uplinks, TerminalFact::key);
        save(rows.installs, registered.installs, MeterFact::key);
        save(rows.owners, registered.owners, MeterFact::key);
        save(rows.links, registered.links, MeterFact::key);
        rows.channels.forEach(row -> saveChannel(row.entity()));
        refreshSearch();
    }

    /** User names that change are let go of first: they may be somebody else's in the same import, and nobody's twice on the way. */
    private <E> void releaseNames(
            Class<E> type,
            List<Row<E>> added,
            Map<String, E> known,
            Function<E, String> id,
            Function<E, List<Optional<String>>> names) {
        List<String> changing = added.stream()
                .map(Row::entity)
                .filter(entity -> {
                    E before = known.get(id.apply(entity));
                    return before != null && !names.apply(entity).equals(names.apply(before));
                })
                .map(id)
                .toList();
        if (!changing.isEmpty()) {
            entities.createQuery("update " + type.getSimpleName()
                            + " e set e.portalUser = null, e.nwUser = null where e.id in :ids")
                    .setParameter("ids", changing)
                    .executeUpdate();
        }
    }

    private static List<Optional<String>> names(PartnerEntity partner) {
        return List.of(Optional.ofNullable(partner.portalUser()), Optional.ofNullable(partner.nwUser()));
    }

    private static List<Optional<String>> names(CentreEntity centre) {
        return List.of(Optional.ofNullable(centre.portalUser()), Optional.ofNullable(centre.nwUser()));
    }

    /** Afterwards the map holds the managed entity of every key. */
    private <K, E> void save(List<Row<E>> added, Map<K, E> known, Function<E, K> key) {
        for (Row<E> row : added) {
            E entity = row.entity();
            if (known.containsKey(key.apply(entity))) {
                entity = entities.merge(entity);
            } else {
                entities.persist(entity);
            }
            known.put(key.apply(entity), entity);
        }
    }

    private void saveChannel(ChannelEntity channel) {
        ChannelEntity known = registered.channels.get(List.of(channel.meterId(), channel.readingType()));
        if (known == null) {
            entities.persist(channel);
        } else {
            known.take(channel);
        }
    }

    private void refreshSearch() {
        Map<String, List<MeterFact>> facts = new HashMap<>();
        Stream.concat(registered.installs.values().stream(), registered.links.values().stream())
                .forEach(fact -> facts.computeIfAbsent(fact.meterId(), any -> new ArrayList<>())
                        .add(fact));
        for (String id : rows.touchedMeters().keySet()) {
            MeterEntity meter = registered.meters.get(id);
            if (meter != null) {
                meter.foundBy(facts.getOrDefault(id, List.of()).stream()
                        .sorted(Comparator.comparing(MeterFact::validFrom).reversed())
                        .map(RegistryChange::name)
                        .toList());
            }
        }
    }

    private static String name(MeterFact fact) {
        if (fact instanceof InstallEntity install) {
            return install.serial();
        }
        return fact instanceof TerminalLinkEntity link ? link.terminalId() : "";
    }
}
