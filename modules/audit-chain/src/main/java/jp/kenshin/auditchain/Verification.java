package jp.kenshin.auditchain;

import java.util.Optional;

/**
 * What a check of the log found.
 *
 * @param intact position up to which the entries are as they were written
 * @param firstFault the first place that is not, if any; what comes after it proves nothing
 */
public record Verification(long intact, Optional<Fault> firstFault) {
    /**
     * A place where the log was changed.
     *
     * @param position of the entry that is missing, altered or foreign
     * @param reason what is wrong with it, in a sentence
     */
    public record Fault(long position, String reason) {}

    public boolean sound() {
        return firstFault.isEmpty();
    }
}
