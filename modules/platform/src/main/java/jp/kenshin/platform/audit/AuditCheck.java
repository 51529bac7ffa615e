package jp.kenshin.platform.audit;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.auditchain.Verification.Fault;

/**
 * A check of the whole log by the server itself.
 *
 * @param requestedBy who asked for it, or {@code system}
 * @param checked entries looked at so far
 * @param total entries there were when it began; 0 before that
 * @param endedAt when it was over
 * @param fault the first bad entry, when one was found
 */
public record AuditCheck(
        long id,
        String requestedBy,
        Instant requestedAt,
        State state,
        long checked,
        long total,
        Optional<Instant> endedAt,
        Optional<Fault> fault) {
    /** Where a check stands. */
    public enum State {
        WAITING,
        RUNNING,
        INTACT,
        ALTERED,
        STOPPED
    }

    public boolean isOver() {
        return endedAt.isPresent();
    }
}
