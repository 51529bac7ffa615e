package jp.kenshin.mdms.internal.validation.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.ScaledDecimal;

/** How the reasons of rejections write times and numbers. */
final class Texts {
    private Texts() {}

    /** Time in Japan with its offset, such as {@code 2026-11-20T01:00:00+09:00}. */
    static String time(long atSecond) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochSecond(atSecond).atOffset(Jst.OFFSET));
    }

    static String duration(int seconds) {
        long minutes = Duration.ofSeconds(seconds).toMinutes();
        return minutes * 60 == seconds ? minutes + " min" : seconds + " s";
    }

    static String number(long unscaled, int decimals) {
        return ScaledDecimal.toDecimal(unscaled, decimals).toPlainString();
    }
}
