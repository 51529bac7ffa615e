package jp.kenshin.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Japanese standard time: a fixed +09:00 without daylight saving, so that a day is arithmetic. Readings carry the end of their
 * interval or the instant of the register, and belong to the day that ends with them: a value at 24:00 is the last one of the
 * day before, not the first of the next.
 */
public final class Jst {
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    public static final ZoneOffset OFFSET = ZoneOffset.ofHours(9);
    public static final int SECONDS_PER_DAY = 86_400;
    private static final long OFFSET_SECONDS = 9 * 3_600L;

    private Jst() {}

    /** Day (days since 1970-01-01, JST) that a value at this instant belongs to; 24:00 belongs to the day it ends. */
    public static int dayOf(long epochSecond) {
        return (int) Math.floorDiv(epochSecond + OFFSET_SECONDS - 1, SECONDS_PER_DAY);
    }

    public static LocalDate dayOf(Instant at) {
        return LocalDate.ofEpochDay(dayOf(at.getEpochSecond()));
    }

    /** Instant at which the given day begins (00:00 JST), as seconds since the epoch. Its first value comes after it. */
    public static long startOfDay(int epochDay) {
        return (long) epochDay * SECONDS_PER_DAY - OFFSET_SECONDS;
    }

    public static Instant startOfDay(LocalDate day) {
        return Instant.ofEpochSecond(startOfDay((int) day.toEpochDay()));
    }
}
