package jp.kenshin.jointmetering.nw;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import jp.kenshin.kernel.Jst;

/** Instants as partners read them: ISO 8601 to the second with the offset of Japan, {@code 2026-11-20T01:00:00+09:00}. */
final class JapaneseTime {
    private static final int SECONDS_PER_HOUR = 3_600;
    private static final int SECONDS_PER_MINUTE = 60;

    private JapaneseTime() {}

    /** To the last digit known, for moments that may be given back to the service. */
    static String exact(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atOffset(Jst.OFFSET));
    }

    static StringBuilder append(StringBuilder text, long epochSecond) {
        long local = epochSecond + Jst.OFFSET.getTotalSeconds();
        text.append(LocalDate.ofEpochDay(Math.floorDiv(local, (long) Jst.SECONDS_PER_DAY)));
        int second = (int) Math.floorMod(local, (long) Jst.SECONDS_PER_DAY);
        text.append('T');
        twoDigits(text, second / SECONDS_PER_HOUR).append(':');
        twoDigits(text, second / SECONDS_PER_MINUTE % SECONDS_PER_MINUTE).append(':');
        return twoDigits(text, second % SECONDS_PER_MINUTE).append("+09:00");
    }

    private static StringBuilder twoDigits(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
