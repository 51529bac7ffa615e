package jp.kenshin.externalconnection;

import java.time.Instant;
import java.util.Optional;

/**
 * A file of a case.
 *
 * @param number increasing within the product
 * @param incident number of the case
 * @param fileName as the sender had it
 * @param size bytes
 * @param sha256 of the whole file, 64 lower-case hexadecimal digits
 * @param attachedBy who gave it
 * @param attachedAt when it was there completely
 * @param scan what a scan says of it
 * @param scanWords what the scanner said, or why it could not be asked
 */
public record EvidenceFile(
        long number,
        String incident,
        String fileName,
        long size,
        String sha256,
        String attachedBy,
        Instant attachedAt,
        Scan scan,
        Optional<String> scanWords) {
    /** What a scan says of a file. */
    public enum Scan {
        /** None was made yet, or the utility has no scanner. */
        UNSCANNED,
        CLEAN,
        /** Kept as evidence, given to nobody. */
        INFECTED
    }
}
