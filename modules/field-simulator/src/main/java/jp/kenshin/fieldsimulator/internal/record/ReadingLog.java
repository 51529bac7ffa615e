package jp.kenshin.fieldsimulator.internal.record;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;

/** Which instants' readings of one meter were sent, and which of them acknowledged: a bit a half-hour, and a bit a minute where it measures oftener. */
public final class ReadingLog {
    private static final int HALF_HOUR = 30;

    private final Instant begin;
    private final BitSet halfHours = new BitSet();
    private final BitSet minutes = new BitSet();

    /** @param begin earlier instants are not kept */
    public ReadingLog(Instant begin) {
        this.begin = Instant.ofEpochSecond(Math.floorDiv(begin.getEpochSecond(), 1_800) * 1_800);
    }

    /** Returns whether it was not in yet. */
    public boolean add(Instant instant) {
        long minute = Duration.between(begin, instant).toMinutes();
        if (minute < 0) {
            return false;
        }
        boolean coarse = minute % HALF_HOUR == 0;
        BitSet bits = coarse ? halfHours : minutes;
        int index = (int) (coarse ? minute / HALF_HOUR : minute);
        boolean fresh = !bits.get(index);
        bits.set(index);
        return fresh;
    }

    public boolean contains(Instant instant) {
        long minute = Duration.between(begin, instant).toMinutes();
        return minute >= 0
                && (minute % HALF_HOUR == 0 ? halfHours.get((int) (minute / HALF_HOUR)) : minutes.get((int) minute));
    }

    public int size() {
        return halfHours.cardinality() + minutes.cardinality();
    }
}
