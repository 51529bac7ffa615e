package jp.kenshin.registry.internal.load;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.kenshin.registry.internal.catalogue.CentreEntity;
import jp.kenshin.registry.internal.catalogue.ChannelEntity;
import jp.kenshin.registry.internal.catalogue.ConcentratorEntity;
import jp.kenshin.registry.internal.catalogue.ContactEntity;
import jp.kenshin.registry.internal.catalogue.DelegationEntity;
import jp.kenshin.registry.internal.catalogue.HandheldEntity;
import jp.kenshin.registry.internal.catalogue.InstallEntity;
import jp.kenshin.registry.internal.catalogue.MeterEntity;
import jp.kenshin.registry.internal.catalogue.MeterFact;
import jp.kenshin.registry.internal.catalogue.MeterSince;
import jp.kenshin.registry.internal.catalogue.OwnerEntity;
import jp.kenshin.registry.internal.catalogue.PartnerEntity;
import jp.kenshin.registry.internal.catalogue.TerminalEntity;
import jp.kenshin.registry.internal.catalogue.TerminalFact;
import jp.kenshin.registry.internal.catalogue.TerminalLinkEntity;
import jp.kenshin.registry.internal.catalogue.TerminalOwnerEntity;
import jp.kenshin.registry.internal.catalogue.TerminalSince;
import jp.kenshin.registry.internal.catalogue.UplinkEntity;

/** What is registered already of all that the files speak of, by key. */
final class Registered {
    private static final int CHUNK = 1_000;

    private final EntityManager entities;

    final Map<String, PartnerEntity> partners;
    final Map<String, CentreEntity> centres;
    final Map<ContactEntity.Key, ContactEntity> contacts;
    final Map<DelegationEntity.Key, DelegationEntity> delegations;
    final Map<String, ConcentratorEntity> concentrators;
    final Map<String, HandheldEntity> handhelds;
    final Map<String, TerminalEntity> terminals;
    final Map<TerminalSince, TerminalOwnerEntity> terminalOwners;
    final Map<TerminalSince, UplinkEntity> uplinks;
    final Map<String, MeterEntity> meters;
    final Map<MeterSince, InstallEntity> installs;
    final Map<MeterSince, OwnerEntity> owners;
    final Map<MeterSince, TerminalLinkEntity> links;
    final Map<List<String>, ChannelEntity> channels;

    Registered(EntityManager entities, ImportedRows rows) {
        this.entities = entities;
        Collection<String> meterIds = rows.touchedMeters().keySet();
        partners = all(PartnerEntity.class, PartnerEntity::id);
        centres = all(CentreEntity.class, CentreEntity::id);
        contacts = all(ContactEntity.class, ContactEntity::key);
        delegations = all(DelegationEntity.class, DelegationEntity::key);
        concentrators = some(ConcentratorEntity.class, "id", rows.namedConcentrators(), ConcentratorEntity::id);
        handhelds = rows.handhelds.isEmpty() ? new HashMap<>() : all(HandheldEntity.class, HandheldEntity::id);
        Collection<String> terminalIds = rows.namedTerminals();
        terminals = some(TerminalEntity.class, "id", terminalIds, TerminalEntity::id);
        terminalOwners = rows.terminalOwners.isEmpty()
                ? new HashMap<>()
                : some(TerminalOwnerEntity.class, "key.terminalId", terminalIds, TerminalFact::key);
        uplinks = rows.uplinks.isEmpty()
                ? new HashMap<>()
                : some(UplinkEntity.class, "key.terminalId", terminalIds, TerminalFact::key);
        meters = some(MeterEntity.class, "id", meterIds, MeterEntity::id);
        installs = some(InstallEntity.class, "key.meterId", meterIds, MeterFact::key);
        installs.putAll(some(InstallEntity.class, "serial", rows.namedSerials(), MeterFact::key));
        owners = some(OwnerEntity.class, "key.meterId", meterIds, MeterFact::key);
        links = some(TerminalLinkEntity.class, "key.meterId", meterIds, MeterFact::key);
        channels = some(
                ChannelEntity.class, "meterId", meterIds, channel -> List.of(channel.meterId(), channel.readingType()));
    }

    private <K, E> Map<K, E> all(Class<E> type, Function<E, K> key) {
        Map<K, E> found = new HashMap<>();
        entities.createQuery("select r from " + type.getSimpleName() + " r", type)
                .getResultList()
                .forEach(entity -> found.put(key.apply(entity), entity));
        return found;
    }

    private <K, E> Map<K, E> some(Class<E> type, String field, Collection<String> values, Function<E, K> key) {
        Map<K, E> found = new HashMap<>();
        List<String> asked = new ArrayList<>(values);
        for (int from = 0; from < asked.size(); from += CHUNK) {
            entities.createQuery("select r from " + type.getSimpleName() + " r where r." + field + " in :values", type)
                    .setParameter("values", asked.subList(from, Math.min(asked.size(), from + CHUNK)))
                    .getResultList()
                    .forEach(entity -> found.put(key.apply(entity), entity));
        }
        return found;
    }
}
