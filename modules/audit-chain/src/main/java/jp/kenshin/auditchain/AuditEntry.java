package jp.kenshin.auditchain;

import java.time.Instant;

/**
 * One chained line of the log, as stored.
 *
 * @param position 1 for the first entry ever, without gaps
 * @param recordedAt when the operation recorded it, to the microsecond
 * @param actor who, as authenticated
 * @param action dotted verb
 * @param target what it was done to, or empty
 * @param outcome {@code DONE}, {@code REFUSED} or {@code FAILED}
 * @param detail JSON object of strings, member names sorted
 * @param hash SHA-256 over the hash before and this entry, in lower-case hexadecimal
 */
public record AuditEntry(
        long position,
        Instant recordedAt,
        String actor,
        String action,
        String target,
        String outcome,
        String detail,
        String hash) {}
