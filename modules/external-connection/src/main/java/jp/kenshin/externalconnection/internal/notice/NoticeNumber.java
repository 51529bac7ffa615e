package jp.kenshin.externalconnection.internal.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/** Number of a notice as people write it, such as {@code N-0000003}. */
final class NoticeNumber {
    private static final Pattern FORM = Pattern.compile("N-[0-9]{7,18}");

    private NoticeNumber() {}

    static String of(long id) {
        return String.format("N-%07d", id);
    }

    /** Empty for anything that is none. */
    static Optional<Long> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(Long.parseLong(text.substring(2))) : Optional.empty();
    }
}
