package jp.kenshin.collection;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;

/**
 * Something a unit is to do now, from the wish to its end.
 *
 * @param id number of the command
 * @param kind what it does
 * @param unit who does it
 * @param meter the meter that is meant; empty for what concerns the unit as a whole
 * @param partner on whose behalf; empty for the utility's own
 * @param requestedBy user
 * @param state where it stands
 * @param requestedAt when it was wished
 * @param deadline when it ends without an answer
 * @param sentAt when it first went out
 * @param endedAt when it came to its end
 * @param reason why it failed, in a sentence; empty otherwise
 * @param reading what was read
 * @param join what the join test found
 * @param through which of the partner's ways it came; empty for the utility's own
 */
public record FieldCommand(
        String id,
        Kind kind,
        String unit,
        Optional<MeterId> meter,
        Optional<PartnerId> partner,
        String requestedBy,
        State state,
        Instant requestedAt,
        Instant deadline,
        Optional<Instant> sentAt,
        Optional<Instant> endedAt,
        String reason,
        Optional<PresentValue> reading,
        Optional<JoinResult> join,
        Optional<CutoffScope.Kind> through) {
    /** What a command does. */
    public enum Kind {
        /** Reads the meter's register as it stands (C-06). */
        READ,
        /** Tells whether the unit reaches the server, and how well (C-12). */
        JOIN_TEST
    }

    /** The life of a command; the last four are ends. */
    public enum State {
        REQUESTED,
        AUTHORISED,
        QUEUED,
        SENT,
        ACKNOWLEDGED,
        EXECUTED,
        FAILED,
        TIMED_OUT,
        CANCELLED;

        public boolean isEnd() {
            return ordinal() >= EXECUTED.ordinal();
        }
    }

    /**
     * A register as it stood.
     *
     * @param value physical quantity, exact
     * @param unit such as {@code m3}
     * @param at the device's own time, or when the answer came where it has no clock
     * @param stored whether it lay on the channel's grid and was stored as a reading
     */
    public record PresentValue(BigDecimal value, String unit, Instant at, boolean stored) {}

    /**
     * What a join test found.
     *
     * @param latency from the frame that was answered to its answer
     * @param asked frames that were sent until then
     * @param firmware version it tells; empty when it tells none
     * @param strength received strength in dBm, if told
     * @param linkQuality 0 to 255, if told
     * @param parent address of the unit it speaks through in digits of base 16, zeros for the concentrator; empty when not told
     * @param battery charge left in per cent; empty on mains or when not told
     * @param clockOffset the unit's clock minus ours, if it has one
     * @param meters the meters behind it that answered
     * @param silentMeters the meters behind it that did not
     */
    public record JoinResult(
            Duration latency,
            int asked,
            String firmware,
            Optional<Integer> strength,
            Optional<Integer> linkQuality,
            String parent,
            Optional<Integer> battery,
            Optional<Duration> clockOffset,
            List<MeterId> meters,
            List<MeterId> silentMeters) {
        public JoinResult {
            meters = List.copyOf(meters);
            silentMeters = List.copyOf(silentMeters);
        }
    }
}
