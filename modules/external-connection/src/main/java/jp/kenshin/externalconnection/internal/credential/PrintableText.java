package jp.kenshin.externalconnection.internal.credential;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts that come from the network: only such as may be stored, compared and shown. */
public final class PrintableText {
    /** Bytes an attribute of RADIUS has room for (RFC 2865 section 5). */
    public static final int LONGEST = 253;

    private PrintableText() {}

    /** The text of the bytes; empty when there is none, too much, no UTF-8, or a control character in it. */
    public static Optional<String> of(byte[] utf8) {
        try {
            return of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The text itself, under the same conditions. */
    public static Optional<String> of(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        boolean printable =
                text.codePoints().noneMatch(each -> Character.isISOControl(each) || each == '\uFFFD' || isHalf(each));
        return length > 0 && length <= LONGEST && printable ? Optional.of(text) : Optional.empty();
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
