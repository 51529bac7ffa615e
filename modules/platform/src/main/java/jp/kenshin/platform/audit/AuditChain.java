package jp.kenshin.platform.audit;

import java.util.List;

/** The reading side of the audit log: its entries, and the proof that they are what was written. */
public interface AuditChain {
    /** Entries after a position, in order, at most {@code limit}; what was recorded a moment ago may not be chained yet. */
    List<AuditEntry> list(long afterPosition, int limit);

    /** The log as it ends now, to be kept outside of the database. */
    Checkpoint head();

    /**
     * Reads the whole log and recomputes every hash.
     *
     * @param known a checkpoint from outside of the database, or {@link Checkpoint#START}; without one, entries cut off the end
     *     or a log rewritten as a whole cannot be told
     */
    Verification verify(Checkpoint known);
}
