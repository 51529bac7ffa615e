package jp.kenshin.auditchain;

/**
 * The log up to a moment, in one line that can be kept elsewhere. Who holds it can tell later that everything up to there is still
 * the same, and that nothing was cut off the end before it.
 *
 * @param position of the last entry; 0 when there is none
 * @param hash of that entry; 64 zeros when there is none
 */
public record Checkpoint(long position, String hash) {
    /** What stands in place of the hash before the first. */
    public static final String NO_HASH = "0".repeat(64);

    /** Before the first entry. */
    public static final Checkpoint START = new Checkpoint(0, NO_HASH);

    /** The log up to an entry. */
    public static Checkpoint at(AuditEntry entry) {
        return new Checkpoint(entry.position(), entry.hash());
    }
}
