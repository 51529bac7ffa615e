package jp.kenshin.externalconnection;

import java.time.Instant;
import java.util.Optional;

/**
 * Which operations are wanted; newest first.
 *
 * @param from not before this moment
 * @param to before this moment
 * @param before only those before this position; for going on
 * @param limit at most so many
 */
public record OperationQuery(Optional<Instant> from, Optional<Instant> to, Optional<Long> before, int limit) {
    /** The same, going on after a position. */
    public OperationQuery after(long position) {
        return new OperationQuery(from, to, Optional.of(position), limit);
    }
}
