package jp.kenshin.collection.internal.progress;

import java.util.stream.LongStream;
import jp.kenshin.collection.internal.ControlConfig.Deadlines;
import jp.kenshin.collection.internal.schedule.Rhythm;
import jp.kenshin.kernel.Jst;

/**
 * How the values of a step are told: slot by slot, and when a slot's values are due (C-04). Values of an hour and longer come once a
 * day and are one slot a day; those of less than five minutes are told by the half-hour.
 *
 * @param stepSeconds seconds between two values
 * @param slotSeconds length of a slot
 * @param allowanceSeconds from the end of a slot to its deadline
 */
public record SlotRule(int stepSeconds, int slotSeconds, int allowanceSeconds) {
    private static final int MINUTE = 60;
    private static final int FIVE_MINUTES = 300;
    private static final int HALF_HOUR = 1_800;
    private static final int HOUR = 3_600;

    public static SlotRule of(int stepSeconds, Deadlines deadlines) {
        if (stepSeconds >= HOUR) {
            return new SlotRule(stepSeconds, Jst.SECONDS_PER_DAY, deadlines.dailyHours() * HOUR);
        }
        if (stepSeconds == FIVE_MINUTES) {
            return new SlotRule(stepSeconds, FIVE_MINUTES, deadlines.fiveMinuteMinutes() * MINUTE);
        }
        int slot = stepSeconds < FIVE_MINUTES ? HALF_HOUR : stepSeconds;
        return new SlotRule(stepSeconds, slot, deadlines.halfHourlyMinutes() * MINUTE);
    }

    /** End of the slot that an instant belongs to. */
    public long slotOf(long at) {
        long start = Jst.startOfDay(Jst.dayOf(at));
        return start + -Math.floorDiv(start - at, (long) slotSeconds) * slotSeconds;
    }

    /** End of the last slot that has ended by an instant. */
    public long slotBefore(long at) {
        return slotOf(at + 1) - slotSeconds;
    }

    /** Until when the values of a slot are in time, inclusive. */
    public long deadline(long slotAt) {
        return slotAt + allowanceSeconds;
    }

    /** The last instant whose deadline is over by an instant. */
    public long lastDue(long now) {
        return now - allowanceSeconds;
    }

    /** Ends of a day's slots. */
    LongStream slots(int day) {
        long start = Jst.startOfDay(day);
        return LongStream.rangeClosed(1, Jst.SECONDS_PER_DAY / slotSeconds).map(slot -> start + slot * slotSeconds);
    }

    /** How many values a channel of a rhythm of its own owes in a slot. */
    int owed(long slotAt, long from, long to, Rhythm rhythm) {
        long first = Math.max(slotAt - slotSeconds, from);
        long last = Math.min(slotAt, to);
        long start = Jst.startOfDay(Jst.dayOf(slotAt));
        int owed = 0;
        for (long at = start + (Math.floorDiv(first - start, (long) stepSeconds) + 1) * stepSeconds;
                at <= last;
                at += stepSeconds) {
            owed += rhythm.owes(at) ? 1 : 0;
        }
        return owed;
    }

    /** How many values a channel owes in a slot, when a device is installed from an instant (exclusive) to another (inclusive). */
    int owed(long slotAt, long from, long to) {
        long first = Math.max(slotAt - slotSeconds, from);
        long last = Math.min(slotAt, to);
        long start = Jst.startOfDay(Jst.dayOf(slotAt));
        return last <= first
                ? 0
                : (int) (Math.floorDiv(last - start, stepSeconds) - Math.floorDiv(first - start, stepSeconds));
    }
}
