package jp.kenshin.mdms.internal.day;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which of the rival values of an instant is current, in one place: one that passed validation before one that failed; among equals
 * the better source, then the one that was published first.
 */
final class Precedence {
    /** Among equally valid values, the one that is current first. */
    static final Comparator<Candidate> AMONG_EQUALS =
            Comparator.comparing(Candidate::source).thenComparingInt(Candidate::number);

    private Precedence() {}

    /**
     * @param rivals of one instant; later ones than the given batch are not looked at
     * @param failed the failed rules of each, 0 for none
     * @return null when none had come by then
     */
    static @Nullable Candidate current(List<Candidate> rivals, long asOfBatch, ToLongFunction<Candidate> failed) {
        Candidate best = null;
        boolean bestPassed = false;
        for (Candidate rival : rivals) {
            if (rival.batchId() > asOfBatch) {
                continue;
            }
            boolean passed = failed.applyAsLong(rival) == 0;
            if (best == null
                    || passed && !bestPassed
                    || passed == bestPassed && AMONG_EQUALS.compare(rival, best) < 0) {
                best = rival;
                bestPassed = passed;
            }
        }
        return best;
    }
}
