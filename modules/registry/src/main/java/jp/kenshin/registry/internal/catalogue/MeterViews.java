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
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.MeterView;
import org.jspecify.annotations.Nullable;

/** Puts meters together from their rows: one query for each sort of row, however many meters there are. */
final class MeterViews {
    private static final Comparator<Channel> MAIN_FIRST = Comparator.comparing(Channel::main)
            .reversed()
            .thenComparing(channel -> channel.type().code());

    private static final int IDS_A_QUERY = 200;

    private final EntityManager entities;
    private final Instant now;

    MeterViews(EntityManager entities, Instant now) {
        this.entities = entities;
        this.now = now;
    }

    /** The meters of these ids, in their order; a meter without a device and a channel is not yet one. */
    List<MeterView> of(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, InstallEntity> installs = latest(ids);
        Map<String, OwnerEntity> owners = present(OwnerEntity.class, ids);
        Map<String, TerminalLinkEntity> links = present(TerminalLinkEntity.class, ids);
        Map<String, List<Channel>> channels = channels(ids);
        Map<String, MeterView> views = new HashMap<>();
        for (MeterEntity meter : rows(MeterEntity.class, "id", ids)) {
            InstallEntity install = installs.get(meter.id());
            List<Channel> own = channels.get(meter.id());
            if (install != null && own != null) {
                views.put(meter.id(), view(meter, install, owners.get(meter.id()), links.get(meter.id()), own));
            }
        }
        return ids.stream().map(views::get).filter(Objects::nonNull).toList();
    }

    private static MeterView view(
            MeterEntity meter,
            InstallEntity install,
            @Nullable OwnerEntity owner,
            @Nullable TerminalLinkEntity link,
            List<Channel> channels) {
        return new MeterView(
                MeterId.of(meter.id()),
                install.serial(),
                meter.kind().commodity(),
                Optional.ofNullable(owner).map(OwnerEntity::partnerId).map(PartnerId::of),
                Optional.ofNullable(link).map(TerminalLinkEntity::terminalId).map(TerminalId::of),
                install.validFrom(),
                meter.place(),
                channels);
    }

    private Map<String, List<Channel>> channels(List<String> ids) {
        Map<String, List<Channel>> channels = new HashMap<>();
        for (ChannelEntity row : rows(ChannelEntity.class, "meterId", ids)) {
            channels.computeIfAbsent(row.meterId(), any -> new ArrayList<>()).add(row.toChannel());
        }
        channels.values().forEach(list -> list.sort(MAIN_FIRST));
        return channels;
    }

    private <T extends DatedFact> Map<String, T> present(Class<T> type, List<String> ids) {
        Map<String, T> facts = new HashMap<>();
        for (T fact : rows(type, "key.meterId", ids)) {
            if (fact.holdsAt(now)) {
                facts.put(fact.meterId(), fact);
            }
        }
        return facts;
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

    /** In parts, because a statement takes just so many parameters. */
    private <T> List<T> rows(Class<T> type, String field, List<String> ids) {
        List<T> rows = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += IDS_A_QUERY) {
            rows.addAll(entities.createQuery(
                            "select r from " + type.getSimpleName() + " r where r." + field + " in :ids", type)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + IDS_A_QUERY)))
                    .getResultList());
        }
        return rows;
    }
}
