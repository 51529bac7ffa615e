package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DemarcationPoint;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.Purpose;

/** Puts meters together from their rows: one query for each sort of row, however many meters there are. */
final class MeterViews {
    private static final Comparator<Channel> MAIN_FIRST = Comparator.comparing(Channel::main)
            .reversed()
            .thenComparing(Channel::kind)
            .thenComparing(channel -> channel.type().code());

    private final EntityManager entities;
    private final Instant now;
    private final Set<Purpose> purposes;

    MeterViews(EntityManager entities, Instant now, Set<Purpose> purposes) {
        this.entities = entities;
        this.now = now;
        this.purposes = purposes;
    }

    /** The meters of these ids, in their order; a meter without a device and a channel is not yet one. */
    List<MeterView> of(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, InstallEntity> installs = latest(ids);
        PresentFacts facts = new PresentFacts(entities, now);
        Map<String, OwnerEntity> owners = facts.ofMeters(OwnerEntity.class, ids);
        Map<String, TerminalLinkEntity> links = facts.ofMeters(TerminalLinkEntity.class, ids);
        Map<String, TerminalOwnerEntity> terminalOwners = facts.ofTerminals(
                TerminalOwnerEntity.class,
                links.values().stream().map(TerminalLinkEntity::terminalId).toList());
        Map<String, List<Channel>> channels = channels(ids);
        Map<String, MeterView> views = new HashMap<>();
        for (MeterEntity meter : rows(MeterEntity.class, "id", ids)) {
            InstallEntity install = installs.get(meter.id());
            List<Channel> own = channels.get(meter.id());
            if (install != null && own != null) {
                Optional<PartnerId> owner =
                        Optional.ofNullable(owners.get(meter.id())).map(OwnerEntity::owner);
                Optional<TerminalLinkEntity> link = Optional.ofNullable(links.get(meter.id()));
                Optional<PartnerId> terminalOwner = link.map(TerminalLinkEntity::terminalId)
                        .map(terminalOwners::get)
                        .map(TerminalOwnerEntity::owner);
                views.put(meter.id(), view(meter, install, owner, link, terminalOwner, own));
            }
        }
        return ids.stream().map(views::get).filter(Objects::nonNull).toList();
    }

    private static MeterView view(
            MeterEntity meter,
            InstallEntity install,
            Optional<PartnerId> owner,
            Optional<TerminalLinkEntity> link,
            Optional<PartnerId> terminalOwner,
            List<Channel> channels) {
        return new MeterView(
                MeterId.of(meter.id()),
                install.serial(),
                meter.kind().commodity(),
                owner,
                link.map(TerminalLinkEntity::terminalId).map(TerminalId::of),
                link.flatMap(wired -> DemarcationPoint.of(owner, terminalOwner, wired.wiring())),
                install.validFrom(),
                meter.place(),
                channels);
    }

    private Map<String, List<Channel>> channels(List<String> ids) {
        Map<String, List<Channel>> channels = new HashMap<>();
        for (ChannelEntity row : rows(ChannelEntity.class, "meterId", ids)) {
            Channel channel = row.toChannel();
            if (purposes.contains(channel.purpose())) {
                channels.computeIfAbsent(row.meterId(), any -> new ArrayList<>())
                        .add(channel);
            }
        }
        channels.values().forEach(list -> list.sort(MAIN_FIRST));
        return channels;
    }

    /** The device that is there now, or was there last. */
    private Map<String, InstallEntity> latest(List<String> ids) {
        Map<String, InstallEntity> facts = new HashMap<>();
        for (InstallEntity fact : rows(InstallEntity.class, "key.meterId", ids)) {
            if (!fact.validFrom().isAfter(now)) {
                facts.merge(fact.meterId(), fact, (a, b) -> a.validFrom().isAfter(b.validFrom()) ? a : b);
            }
        }
        return facts;
    }

    private <T> List<T> rows(Class<T> type, String field, List<String> ids) {
        return new RowsById(entities).of(type, field, ids);
    }
}
