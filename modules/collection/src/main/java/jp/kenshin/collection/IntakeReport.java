package jp.kenshin.collection;

import java.util.List;

/**
 * What became of a submission; its four counts add up to the readings it held.
 *
 * @param receipt number of the submission
 * @param accepted new and stored
 * @param duplicates known already, nothing changed
 * @param conflicts another value was there; both kept
 * @param rejectedCount not stored
 * @param rejected the first thousand of them
 */
public record IntakeReport(
        String receipt, long accepted, long duplicates, long conflicts, long rejectedCount, List<Rejected> rejected) {
    public IntakeReport {
        rejected = List.copyOf(rejected);
    }

    /**
     * A reading that was not stored.
     *
     * @param line line of the file or position in the document
     * @param meter meter as sent
     * @param code rule, or {@code FORMAT}
     * @param reason what is wrong and what would be right
     */
    public record Rejected(long line, String meter, String code, String reason) {}
}
