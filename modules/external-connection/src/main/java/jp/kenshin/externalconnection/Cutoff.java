package jp.kenshin.externalconnection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One scope cut off, until it is connected again.
 *
 * @param id number, such as {@code C-0000007}
 * @param incident number of the case
 * @param scope what is cut off
 * @param state where it stands
 * @param reason why, where there was no report
 * @param cutOffBy who ordered it
 * @param cutOffAt when it was ordered
 * @param confirmedAt when all enforcement points had confirmed
 * @param callAfterCutoff the call to the partner after it was cut off
 * @param declaration the partner's word that the incident is over
 * @param reconnectedBy who ordered the reconnection
 * @param reconnectionAt when that was ordered
 * @param reconnectedAt when all enforcement points had let it in again
 * @param callAfterReconnection the call to the partner after that, which ends the cutoff
 * @param points how far each enforcement point has come
 */
public record Cutoff(
        String id,
        String incident,
        CutoffScope scope,
        State state,
        Optional<String> reason,
        String cutOffBy,
        Instant cutOffAt,
        Optional<Instant> confirmedAt,
        Optional<PhoneCall> callAfterCutoff,
        Optional<Declaration> declaration,
        Optional<String> reconnectedBy,
        Optional<Instant> reconnectionAt,
        Optional<Instant> reconnectedAt,
        Optional<PhoneCall> callAfterReconnection,
        List<Confirmation> points) {
    /** Where a cutoff stands. */
    public enum State {
        /** Ordered; not all enforcement points have confirmed (N of M). */
        CUTTING_OFF,
        /** All enforcement points have confirmed. */
        CUT_OFF,
        /** Reconnection is ordered; not all enforcement points have let it in. */
        RECONNECTING,
        /** Connected again; the call to the partner is missing. */
        RECONNECTED,
        /** Connected again, and the partner was told. */
        CLOSED
    }

    public Cutoff {
        points = List.copyOf(points);
    }

    /** Whether the scope is kept out at the moment: until all points have let it in. */
    public boolean isInForce() {
        return state == State.CUTTING_OFF || state == State.CUT_OFF;
    }

    /** How many points there are to confirm. */
    public int asked() {
        return (int) points.stream()
                .filter(point -> point.state() != Confirmation.State.NOT_CONFIGURED)
                .count();
    }

    /** How many of them have confirmed. */
    public int confirmed() {
        return (int) points.stream()
                .filter(point -> point.state() == Confirmation.State.CONFIRMED)
                .count();
    }
}
