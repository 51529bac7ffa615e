package jp.kenshin.jointmetering.internal.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import jp.kenshin.kernel.Jst;

/** How many values a day owes: one for each step of each scheduled channel that has ended by now. */
final class ScheduledSlots {
    private final long secondsPassed;

    private ScheduledSlots(long secondsPassed) {
        this.secondsPassed = secondsPassed;
    }

    /** The slots of the day as far as they have ended: all of a past day, none of a future one. */
    static ScheduledSlots of(LocalDate day, Instant now) {
        long passed = now.getEpochSecond() - Jst.startOfDay(day).getEpochSecond();
        return new ScheduledSlots(Math.max(0, Math.min(Jst.SECONDS_PER_DAY, passed)));
    }

    /**
     * @param channelsByStep number of scheduled channels by their step in seconds
     */
    long of(Map<Integer, Long> channelsByStep) {
        return channelsByStep.entrySet().stream()
                .mapToLong(entry -> secondsPassed / entry.getKey() * entry.getValue())
                .sum();
    }
}
