package jp.kenshin.platform.internal.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import jp.kenshin.platform.audit.AuditEntry;
import jp.kenshin.platform.audit.Checkpoint;

/**
 * The bytes of an entry that its hash covers, as laid down in {@code docs/audit-log.md}: each field as netstring, so that no two
 * entries share their bytes and any language can compute them.
 */
final class CanonicalEntry {
    private static final String VERSION = "kenshin.audit.1";
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private final MessageDigest digest = sha256();

    /** The hash that an entry must have after the given one. */
    static String hash(Checkpoint before, AuditEntry entry) {
        CanonicalEntry canonical = new CanonicalEntry();
        canonical.field(VERSION);
        canonical.field(before.hash());
        canonical.field(Long.toString(entry.position()));
        canonical.field(time(entry.recordedAt()));
        canonical.field(entry.actor());
        canonical.field(entry.action());
        canonical.field(entry.target());
        canonical.field(entry.outcome());
        canonical.field(entry.detail());
        return HexFormat.of().formatHex(canonical.digest.digest());
    }

    private static String time(Instant at) {
        return MICROSECONDS.format(at);
    }

    private void field(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        digest.update((byte) ',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
