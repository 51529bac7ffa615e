package jp.kenshin.externalconnection;

import java.time.Instant;
import java.util.Optional;

/**
 * How far one enforcement point has come with a cutoff or with the reconnection after it.
 *
 * @param point name of the point
 * @param state where it stands
 * @param attempts how often it was tried since it was asked for
 * @param at when the state was reached
 * @param trouble why it is still pending, as the point said last
 */
public record Confirmation(String point, State state, int attempts, Instant at, Optional<String> trouble) {
    /** Of one point. */
    public enum State {
        /** Asked for, not confirmed by the point itself. */
        PENDING,
        /** The point itself says so. */
        CONFIRMED,
        /** The utility has no such point. */
        NOT_CONFIGURED
    }
}
