package jp.kenshin.platform.internal.outbox;

import java.time.Duration;

/**
 * How often and how soon a failed delivery is tried again: each pause twice the one before, up to a longest one.
 *
 * @param attempts after so many it is given up; at least 1
 * @param firstPause after the first failure
 * @param longestPause never longer than this
 */
public record RetryPolicy(int attempts, Duration firstPause, Duration longestPause) {
    /** Ten attempts over about a quarter of an hour, enough for a restart of what the listener depends on. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(10, Duration.ofSeconds(1), Duration.ofMinutes(5));

    public RetryPolicy {
        if (attempts < 1 || firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "not a retry policy: " + attempts + ", " + firstPause + ", " + longestPause);
        }
    }

    boolean exhausted(int failures) {
        return failures >= attempts;
    }

    /** Pause after the given number of failures, which is at least 1. */
    Duration pauseAfter(int failures) {
        Duration pause = firstPause;
        for (int i = 1; i < failures && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }
}
