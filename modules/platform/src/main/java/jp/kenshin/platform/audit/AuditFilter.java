package jp.kenshin.platform.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are looked for; what is empty does not narrow.
 *
 * @param from recorded at or after
 * @param to recorded before
 * @param actor exactly this name
 * @param action this action and all below it: {@code portal} means {@code portal.sign-in} too
 * @param target part of the target; case, hyphens and the width of letters do not count
 */
public record AuditFilter(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> actor,
        Optional<String> action,
        Optional<String> target) {
    /** Everything. */
    public static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
