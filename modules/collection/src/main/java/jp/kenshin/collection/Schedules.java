package jp.kenshin.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When units measure and send (C-01): what is wanted, and whether they follow. Moments of sending are spread over the period (C-20). */
public interface Schedules {
    /** Whether a unit follows. */
    enum State {
        /** To be told. */
        WANTED,
        /** The unit has confirmed it. */
        CONFIRMED,
        /** The unit was told as often as is reasonable; wanting it anew tries again. */
        GIVEN_UP
    }

    /**
     * @param unit who
     * @param granularityMinutes minutes between two values: 1, 5, 15, 30 or 60
     * @param everyMinutes minutes between two sendings, a multiple of the granularity, at most a day
     * @param offsetSeconds the unit's own moment within that period, given out by the server
     * @param state whether it follows
     * @param tries how often it was told
     * @param reason why the last try failed; empty when none did
     * @param changedAt when any of it changed
     */
    record Schedule(
            String unit,
            int granularityMinutes,
            int everyMinutes,
            int offsetSeconds,
            State state,
            int tries,
            String reason,
            Instant changedAt) {}

    Optional<Schedule> find(String unit);

    /** In order of unit, after the given one. */
    List<Schedule> list(Optional<String> after, int limit);

    /**
     * Wants a schedule of a unit, or the same again. In the audit log.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link CollectionError#UNIT_NOT_FOUND}, {@link CollectionError#SCHEDULE_REFUSED}
     */
    Schedule want(String actor, String unit, int granularityMinutes, int everyMinutes);
}
