package jp.kenshin.externalconnection.internal.mail;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.kenshin.kernel.Jst;

/** Times in letters, Japanese time in both languages. */
final class LetterTime {
    private static final DateTimeFormatter JAPANESE =
            DateTimeFormatter.ofPattern("uuuu/MM/dd(E) HH:mm", Locale.JAPANESE).withZone(Jst.ZONE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'Japanese time'", Locale.ENGLISH)
            .withZone(Jst.ZONE);

    private LetterTime() {}

    static String japanese(Instant time) {
        return JAPANESE.format(time);
    }

    static String english(Instant time) {
        return ENGLISH.format(time);
    }
}
