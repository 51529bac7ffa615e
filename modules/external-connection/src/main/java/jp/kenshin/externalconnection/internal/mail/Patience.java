package jp.kenshin.externalconnection.internal.mail;

import java.time.Duration;

/** How often and how soon a mail is tried again: 5 s after the first failure, twice as long after each further one, at most 5 minutes. */
final class Patience {
    /** After so many failures, about an hour and a half, it is given up. */
    static final int MOST_ATTEMPTS = 23;

    /** After so many failures, a bit more than a minute, a person is told to phone rather than to wait. */
    static final int TELLING_ATTEMPTS = 5;

    private static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int LONGEST_FROM = 7;

    private Patience() {}

    /** @param failures so far, at least 1 */
    static Duration pauseAfter(int failures) {
        return failures >= LONGEST_FROM ? LONGEST : FIRST.multipliedBy(1L << (failures - 1));
    }
}
