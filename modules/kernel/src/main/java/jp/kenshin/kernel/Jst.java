package jp.kenshin.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Japanese standard time: a fixed +09:00 without daylight saving, so that a day is arithmetic. Readings carry the end of their
 * interval or the instant of the register, and belong to the day that ends with them: a value at 24:00 is the last one of the
 * day before, not the first of the next.
 */
public final class Jst {
    public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    public static final ZoneOffset OFFSET = ZoneOffset.ofHours(9);
    public static final int SECONDS_PER_DAY = 86_400;
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int SECONDS_PER_MINUTE = 60;
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

    /** Appends the instant as every interface shows it: ISO 8601 to the second, {@code 2026-11-20T01:00:00+09:00}. */
    public static StringBuilder append(StringBuilder text, long epochSecond) {
        long local = epochSecond + OFFSET_SECONDS;
        text.append(LocalDate.ofEpochDay(Math.floorDiv(local, (long) SECONDS_PER_DAY)));
        int second = (int) Math.floorMod(local, (long) SECONDS_PER_DAY);
        text.append('T');
        twoDigits(text, second / SECONDS_PER_HOUR).append(':');
        twoDigits(text, second / SECONDS_PER_MINUTE % SECONDS_PER_MINUTE).append(':');
        return twoDigits(text, second % SECONDS_PER_MINUTE).append("+09:00");
    }

    /** The instant to the last digit known, for moments that may be given back to an interface. */
    public static String exact(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(OFFSET));
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
