package jp.kenshin.platform.audit;

import java.util.List;
import java.util.Optional;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.SignedCheckpoint;
import jp.kenshin.auditchain.Verification;

/** The audit log as a chain: its entries in order, where it ends, and the proof that they are what was written. */
public interface AuditChain {
    /** Entries after a position, in order, at most {@code limit}; what was recorded a moment ago may not be chained yet. */
    List<AuditEntry> list(long afterPosition, int limit);

    /** The log as it ends now, to be kept outside of the database. */
    Checkpoint head();

    /** The last checkpoint that the server signed. */
    Optional<SignedCheckpoint> lastSigned();

    /**
     * Reads the whole log with its signed checkpoints and recomputes every hash.
     *
     * @param known a checkpoint from outside of the database, or {@link Checkpoint#START}; without one, a log that was rewritten as a whole
     *     and signed anew cannot be told
     */
    Verification verify(Checkpoint known);
}
