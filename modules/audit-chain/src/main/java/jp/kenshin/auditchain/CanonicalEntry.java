package jp.kenshin.auditchain;

/** The bytes of an entry that its hash covers, as laid down in {@code docs/audit-log.md}. */
public final class CanonicalEntry {
    private static final String VERSION = "kenshin.audit.1";

    private CanonicalEntry() {}

    /** The hash that an entry must have after the given one; what hash it carries does not matter. */
    public static String hash(Checkpoint before, AuditEntry entry) {
        return new Canonical()
                .field(VERSION)
                .field(before.hash())
                .field(entry.position())
                .field(entry.recordedAt())
                .field(entry.actor())
                .field(entry.action())
                .field(entry.target())
                .field(entry.outcome())
                .field(entry.detail())
                .hash();
    }
}
