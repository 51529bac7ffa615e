package jp.kenshin.kernel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A few numbers that somebody is given to come back with, such as where a reader of a feed stands. A checksum over the numbers and over
 * who got them tells a mistaken token; it is no secret, so that nobody's entitlement may rest on it.
 */
public final class CheckedToken {
    private static final byte VERSION = 1;

    private CheckedToken() {}

    /**
     * The text that is given out: base64url of version, numbers and checksum.
     *
     * @param holder who gets it, and for what
     */
    public static String text(String holder, ByteBuffer numbers) {
        byte[] bytes = ByteBuffer.allocate(1 + numbers.remaining() + Integer.BYTES)
                .put(VERSION)
                .put(numbers.duplicate())
                .putInt(checksum(holder, numbers))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The numbers of a token that was given to that holder; empty for anything else.
     *
     * @param length bytes that the numbers have
     */
    public static Optional<ByteBuffer> parse(String text, String holder, int length) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
        if (bytes.length != 1 + length + Integer.BYTES || bytes[0] != VERSION) {
            return Optional.empty();
        }
        ByteBuffer numbers = ByteBuffer.wrap(bytes, 1, length).slice();
        int given = ByteBuffer.wrap(bytes, 1 + length, Integer.BYTES).getInt();
        return given == checksum(holder, numbers) ? Optional.of(numbers) : Optional.empty();
    }

    private static int checksum(String holder, ByteBuffer numbers) {
        CRC32 checksum = new CRC32();
        checksum.update(holder.getBytes(StandardCharsets.UTF_8));
        checksum.update(numbers.duplicate());
        return (int) checksum.getValue();
    }
}
