package jp.kenshin.platform.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * The part of the log that is exported; widened to signed checkpoints on both sides, so that it can be verified by itself.
 *
 * @param from entries recorded at or after; empty: from the first entry on
 * @param to entries recorded before; empty: to the end
 */
public record AuditWindow(Optional<Instant> from, Optional<Instant> to) {
    /** All there is. */
    public static final AuditWindow WHOLE = new AuditWindow(Optional.empty(), Optional.empty());
}
