package jp.kenshin.console.collection;

import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says of its body.
 *
 * @param mediaType type and subtype in lower case, empty when it is missing or cannot be read
 * @param charset character set in lower case, empty when none is named
 */
record ContentType(String mediaType, String charset) {
    private static final Set<String> UTF_8 = Set.of("", "utf-8", "utf8", "us-ascii");

    static ContentType parse(@Nullable String header) {
        if (header == null) {
            return new ContentType("", "");
        }
        try {
            MediaType type = MediaType.valueOf(header);
            String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "");
            return new ContentType(
                    (type.getType() + '/' + type.getSubtype()).toLowerCase(Locale.ROOT),
                    charset.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return new ContentType("", "");
        }
    }

    /** Whether the character set is UTF-8 or contained in it; XML says its own in its first line. */
    boolean mayBeUtf8() {
        return UTF_8.contains(charset) || mediaType.endsWith("/xml");
    }

    @Override
    public String toString() {
        return mediaType.isEmpty()
                ? "without a content type"
                : charset.isEmpty() ? mediaType : mediaType + "; charset=" + charset;
    }
}
