package jp.kenshin.mdms;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What became of each value of a batch, by its index. */
public final class AppendResult {
    /** Each value has exactly one. */
    public enum Outcome {
        /** New and stored. */
        ACCEPTED,
        /** The same value for the same instant was there; nothing changed. */
        DUPLICATE,
        /** Another value for the same instant was there; both are kept, one is current. */
        CONFLICT,
        /** Not stored; the rule says why. */
        REJECTED
    }

    private final Outcome[] outcomes;
    private final @Nullable Rejection[] rejections;

    /**
     * Why a value was not stored.
     *
     * @param code official code of the rule, such as {@code V06}
     * @param reason what is wrong and what would be right, in English
     */
    public record Rejection(String code, String reason) {}

    public AppendResult(Outcome[] outcomes, @Nullable Rejection[] rejections) {
        this.outcomes = outcomes;
        this.rejections = rejections;
    }

    public Outcome outcome(int index) {
        return outcomes[index];
    }

    /** The reason of a rejected value; null for the others. */
    public @Nullable Rejection rejection(int index) {
        return rejections[index];
    }

    public long count(Outcome outcome) {
        return Arrays.stream(outcomes).filter(o -> o == outcome).count();
    }
}
