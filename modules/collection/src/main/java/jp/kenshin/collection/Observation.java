package jp.kenshin.collection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.kenshin.echonet.Eoj;

/**
 * What one property of a frame says about one event. It says it again whenever the property is sent, changed or not.
 *
 * @param object who says so: a meter's object, or the node profile for the unit itself
 * @param type row of the catalogue
 * @param kind whether it is so
 * @param occurredAt when it began or ended by the unit's clock; empty when the frame does not tell
 * @param announcement tells frames of one unit apart: a repeated frame has the number of the first; 0 for none
 * @param detail more that the frame says about it, empty mostly
 */
public record Observation(
        Eoj object, EventType type, Kind kind, Optional<Instant> occurredAt, long announcement, String detail) {
    private static final Duration AHEAD = Duration.ofMinutes(10);
    private static final Duration OLDEST = Duration.ofDays(99);

    /** What is said. */
    public enum Kind {
        /** It is so. */
        RAISED,
        /** It is not so, or no longer. */
        OVER,
        /** It was so and is over now, which is news even to who did not know that it was so. */
        OVER_TOLD
    }

    /** When it began or ended by the unit's clock, unless the clock cannot be right: more than 10 minutes ahead, or 99 days back. */
    public Optional<Instant> believedAt(Instant receivedAt) {
        return occurredAt.filter(at -> at.isBefore(receivedAt.plus(AHEAD)) && at.isAfter(receivedAt.minus(OLDEST)));
    }

    /** Something that happened at this moment and was seen by Kenshin itself. */
    public static Observation seen(EventType type, String detail) {
        return new Observation(Eoj.NODE_PROFILE, type, Kind.RAISED, Optional.empty(), 0, detail);
    }
}
