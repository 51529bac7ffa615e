package jp.kenshin.collection.internal.schedule;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import jp.kenshin.echonet.unit.SendingSchedule;

/**
 * How often and at which moment a unit sends, so that its values are there when they are due and the units below a concentrator do not
 * all speak at once (C-20, docs/collection.md).
 */
final class SchedulePlan {
    /** Nobody sends sooner after the end of a period: clocks are not that exact. */
    static final int FIRST_OFFSET = 10;

    private static final int HOUR_SECONDS = 3_600;
    private static final int FIVE_MINUTES_SECONDS = 300;
    private static final int FIVE_MINUTES = 5;
    private static final int HALF_HOUR = 30;
    private static final int DAY = 24 * 60;
    private static final int WINDOW_OF_DAY = 18 * HOUR_SECONDS;
    private static final int WINDOW_OF_FIVE_MINUTES = 240;
    private static final int WINDOW = 900;
    /** 2^64 divided by the golden ratio: whatever numbers follow each other, their products fall far apart. */
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private SchedulePlan() {}

    /** @param stepSeconds step of the finest channel that takes the values; it says when they are due */
    static SendingSchedule of(String unit, int granularityMinutes, int stepSeconds) {
        int every = every(granularityMinutes, stepSeconds);
        return new SendingSchedule(granularityMinutes, every, offset(unit, window(every, stepSeconds)));
    }

    private static int every(int granularity, int step) {
        if (step >= HOUR_SECONDS) {
            return DAY;
        }
        return Math.max(granularity, step == FIVE_MINUTES_SECONDS ? FIVE_MINUTES : HALF_HOUR);
    }

    private static int window(int every, int step) {
        if (every == DAY) {
            return WINDOW_OF_DAY;
        }
        return step == FIVE_MINUTES_SECONDS ? WINDOW_OF_FIVE_MINUTES : WINDOW;
    }

    /** The unit's own moment in the window. Numbers in a row, as units below one concentrator have them, spread evenly. */
    static int offset(String unit, int window) {
        long fraction = (number(unit) * GOLDEN) >>> Integer.SIZE;
        return FIRST_OFFSET + (int) ((fraction * (window - FIRST_OFFSET)) >>> Integer.SIZE);
    }

    /** The number in the id; of an id without one its checksum. */
    private static long number(String unit) {
        String digits = unit.replaceAll("\\D", "");
        if (!digits.isEmpty()) {
            return Long.parseLong(digits.substring(Math.max(0, digits.length() - 18)));
        }
        CRC32 sum = new CRC32();
        sum.update(unit.getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }
}
