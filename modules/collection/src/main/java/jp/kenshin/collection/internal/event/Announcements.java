package jp.kenshin.collection.internal.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kenshin.collection.Observation;
import jp.kenshin.collection.ObservedEvent;
import org.jspecify.annotations.Nullable;

/** The units' announcements of the last minutes, and those of the batch at hand. */
final class Announcements {
    private final Instant since;
    private final Set<Announcement> known = new HashSet<>();
    private final Set<Announcement> forgotten = new HashSet<>();
    private final Map<Announcement, Content> fresh = new LinkedHashMap<>();
    private final Set<Said> said = new HashSet<>();
    private final Map<StateKey, Instant> clear = new HashMap<>();

    /** @param since what is older may come again and be new */
    Announcements(Instant since) {
        this.since = since;
    }

    /**
     * @param unit field unit
     * @param number what tells its frames apart
     */
    record Announcement(String unit, long number) {}

    /**
     * @param meter meter that it is about, empty for the unit itself
     * @param occurredAt its time by the unit's clock
     * @param overCodes events that it said not to be so
     */
    record Content(String meter, @Nullable Instant occurredAt, List<String> overCodes) {}

    /** One observation of an announcement. */
    private record Said(Announcement announcement, StateKey key, Observation.Kind kind) {}

    void remember(Announcement announcement, Content content, Instant receivedAt) {
        if (receivedAt.isBefore(since)) {
            forgotten.add(announcement);
            return;
        }
        known.add(announcement);
        Instant occurredAt = content.occurredAt();
        if (occurredAt != null) {
            for (String code : content.overCodes()) {
                clear(new StateKey(announcement.unit(), content.meter(), code), occurredAt);
            }
        }
    }

    /** Takes an observation; false when it is one of a repeated frame. */
    boolean take(ObservedEvent event, StateKey key, @Nullable Instant occurredAt) {
        Observation observation = event.observation();
        if (observation.announcement() == 0) {
            return true;
        }
        Announcement announcement = new Announcement(key.unit(), observation.announcement());
        if (known.contains(announcement) || !said.add(new Said(announcement, key, observation.kind()))) {
            return false;
        }
        Content content =
                fresh.computeIfAbsent(announcement, each -> new Content(key.meter(), occurredAt, new ArrayList<>()));
        if (observation.kind() == Observation.Kind.OVER) {
            content.overCodes().add(key.code());
            if (occurredAt != null) {
                clear(key, occurredAt);
            }
        }
        return true;
    }

    private void clear(StateKey key, Instant at) {
        clear.merge(key, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Newest moment at which something is known not to be so. */
    @Nullable
    Instant clearAt(StateKey key) {
        return clear.get(key);
    }

    Map<Announcement, Content> fresh() {
        return fresh;
    }

    /** Whether there is a row of it that no longer counts. */
    boolean isForgotten(Announcement announcement) {
        return forgotten.contains(announcement);
    }
}
