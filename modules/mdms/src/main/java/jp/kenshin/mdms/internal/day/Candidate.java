package jp.kenshin.mdms.internal.day;

import jp.kenshin.mdms.ReadingBatch.Source;
import org.jspecify.annotations.Nullable;

/**
 * One of the values that came for an instant.
 *
 * @param at instant, seconds since the epoch
 * @param number 0 for the first that came, then counting up: the rivals in publish order
 * @param value stored units
 * @param batchId the batch that brought it
 * @param source way in
 * @param owner who owned the meter at the instant, empty for the utility
 * @param senderQuality the sender's own mark
 * @param held rules that failed on arrival and hold the value until someone clears it
 */
public record Candidate(
        long at,
        int number,
        long value,
        long batchId,
        Source source,
        String owner,
        @Nullable String senderQuality,
        long held) {
    Candidate holding(long bits) {
        return bits == held ? this : new Candidate(at, number, value, batchId, source, owner, senderQuality, bits);
    }
}
