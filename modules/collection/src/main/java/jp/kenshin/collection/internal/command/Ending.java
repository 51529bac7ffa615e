package jp.kenshin.collection.internal.command;

import java.util.Optional;
import jp.kenshin.collection.FieldCommand.JoinResult;
import jp.kenshin.collection.FieldCommand.PresentValue;
import jp.kenshin.collection.FieldCommand.State;

/**
 * How a command came to its end.
 *
 * @param state an end
 * @param reason why it failed, in a sentence; empty otherwise
 * @param reading what was read
 * @param join what the join test found
 */
record Ending(State state, String reason, Optional<PresentValue> reading, Optional<JoinResult> join) {
    private static final int LONGEST_REASON = 200;

    static Ending read(PresentValue value) {
        return new Ending(State.EXECUTED, "", Optional.of(value), Optional.empty());
    }

    static Ending joined(JoinResult result) {
        return new Ending(State.EXECUTED, "", Optional.empty(), Optional.of(result));
    }

    static Ending failed(String reason) {
        String kept = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return new Ending(State.FAILED, kept, Optional.empty(), Optional.empty());
    }

    static Ending timedOut() {
        return new Ending(State.TIMED_OUT, "no answer in time", Optional.empty(), Optional.empty());
    }
}
