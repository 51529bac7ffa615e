package jp.kenshin.auditchain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** Fields as netstrings, one after the other, so that no two lists of fields share their bytes and any language can make them. */
final class Canonical {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);

    Canonical field(String text) {
        byte[] field = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes((field.length + ":").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(field);
        bytes.write(',');
        return this;
    }

    Canonical field(long number) {
        return field(Long.toString(number));
    }

    Canonical field(Instant at) {
        return field(time(at));
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** In lower-case hexadecimal. */
    String hash() {
        return hex(sha256().digest(bytes()));
    }

    /** Always six decimals. */
    static String time(Instant at) {
        return MICROSECONDS.format(at);
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
