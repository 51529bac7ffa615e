package jp.kenshin.fieldsimulator.internal.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one unit has done, in numbers, and its events with their times. Belongs to the thread of its unit. */
public final class UnitLedger {
    /** What is counted. */
    public enum Count {
        /** Datagrams handed to the network, before the weather. */
        DATAGRAMS_SENT,
        /** Datagrams that came through the weather. */
        DATAGRAMS_RECEIVED,
        /** Announcements that want an answer, each counted once. */
        ANNOUNCEMENTS,
        ANNOUNCEMENTS_REPEATED,
        ANNOUNCEMENTS_ACKNOWLEDGED,
        /** Given up because a newer value has taken their place or the unit went dark. */
        ANNOUNCEMENTS_DROPPED,
        READINGS_SENT,
        READINGS_ACKNOWLEDGED,
        REQUESTS_ANSWERED,
        REQUESTS_REFUSED,
        /** Envelopes that did not open: wrong key, altered or replayed. */
        ENVELOPES_REFUSED,
        /** Datagrams that are no frame. */
        MALFORMED_RECEIVED,
        KEYS_TAKEN_OVER,
        KEYS_ROLLED_BACK
    }

    /** Something that happened to the unit. */
    public record Event(Instant at, String what) {}

    private final Map<Count, Long> counts = new EnumMap<>(Count.class);
    private final List<Event> events = new ArrayList<>();

    public void count(Count what) {
        count(what, 1);
    }

    public void count(Count what, long times) {
        counts.merge(what, times, Long::sum);
    }

    public long of(Count what) {
        return counts.getOrDefault(what, 0L);
    }

    public void event(Instant at, String what) {
        events.add(new Event(at, what));
    }

    public List<Event> events() {
        return List.copyOf(events);
    }
}
