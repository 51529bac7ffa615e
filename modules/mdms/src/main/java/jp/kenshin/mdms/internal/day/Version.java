package jp.kenshin.mdms.internal.day;

import jp.kenshin.kernel.Quality;

/**
 * What was current at an instant from one batch on.
 *
 * @param batchId the batch that made it so
 * @param number 1 for the first, counting up
 * @param chosen the value
 * @param quality what it was worth
 */
public record Version(long batchId, int number, Candidate chosen, Quality quality) {
    boolean saysTheSameAs(Version other) {
        return chosen.value() == other.chosen.value() && quality == other.quality;
    }
}
