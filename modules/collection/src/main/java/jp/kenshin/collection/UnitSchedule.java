package jp.kenshin.collection;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.registry.MeterKind;

/**
 * When the meters of a kind behind a unit shall measure and send, and when they do.
 *
 * @param unit unit id
 * @param kind which of its meters
 * @param wanted what an operator wants
 * @param wantedBy who
 * @param wantedAt since when
 * @param told what the unit said last that it does; empty before it has said anything
 * @param toldAt when it said so
 * @param tries how often it was asked in vain since it last said anything, or since the wish
 * @param nextTryAt when it is asked next
 * @param problem why the last try failed
 */
public record UnitSchedule(
        String unit,
        MeterKind kind,
        Timing wanted,
        String wantedBy,
        Instant wantedAt,
        Optional<Timing> told,
        Optional<Instant> toldAt,
        int tries,
        Instant nextTryAt,
        Problem problem) {
    /**
     * @param granularityMinutes minutes between two values
     * @param everyMinutes minutes between two sendings
     * @param offsetSeconds the unit's own moment after the end of what it sends
     */
    public record Timing(int granularityMinutes, int everyMinutes, int offsetSeconds) {}

    /** Why a unit has not confirmed. */
    public enum Problem {
        /** Nothing is wrong. */
        NONE,
        /** It does not answer. */
        SILENT,
        /** It was never heard, so that nobody knows where to ask. */
        NEVER_HEARD,
        /** It refuses to tell its schedule, or tells one that cannot be read. */
        REFUSED,
        /** It goes on with another one. */
        OTHER_SCHEDULE,
        /** It carries no meter of the kind now. */
        NO_METER
    }

    /** Whether the unit does what is wanted. */
    public boolean isConfirmed() {
        return told.filter(wanted::equals).isPresent();
    }
}
