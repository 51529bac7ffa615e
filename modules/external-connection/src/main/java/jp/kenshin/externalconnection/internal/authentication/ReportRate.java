package jp.kenshin.externalconnection.internal.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import jp.kenshin.externalconnection.AuthenticationOutcome;

/**
 * How much is written down, so that whoever floods the port does not flood the audit log: the same thing of the same one once a minute, and a bounded
 * number of entries a minute for each outcome. What is left out is counted.
 */
final class ReportRate {
    private static final long PAUSE_MILLIS = 60_000;
    private static final int MOST_A_MINUTE = 600;
    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final Cache<Subject, Long> told =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final Map<AuthenticationOutcome, Minute> minutes = new EnumMap<>(AuthenticationOutcome.class);

    ReportRate(Clock clock) {
        this.clock = clock;
        for (AuthenticationOutcome outcome : AuthenticationOutcome.values()) {
            minutes.put(outcome, new Minute());
        }
    }

    private record Subject(AuthenticationOutcome outcome, String who) {}

    private static final class Minute {
        private long number;
        private int told;
        private long leftOut;
    }

    /** Whether to write this one down. */
    boolean admits(AuthenticationOutcome outcome, String who) {
        long now = clock.millis();
        Minute minute = minutes.get(outcome);
        if (minute == null) {
            return false;
        }
        Subject subject = new Subject(outcome, who);
        synchronized (minute) {
            if (minute.number != now / PAUSE_MILLIS) {
                minute.number = now / PAUSE_MILLIS;
                minute.told = 0;
            }
            Long before = told.getIfPresent(subject);
            boolean again = before != null && Math.abs(now - before) < PAUSE_MILLIS;
            if (again || minute.told >= MOST_A_MINUTE) {
                minute.leftOut++;
                return false;
            }
            minute.told++;
            told.put(subject, now);
            return true;
        }
    }

    /** How many were left out since this was asked last. */
    long leftOut(AuthenticationOutcome outcome) {
        Minute minute = minutes.get(outcome);
        if (minute == null) {
            return 0;
        }
        synchronized (minute) {
            long leftOut = minute.leftOut;
            minute.leftOut = 0;
            return leftOut;
        }
    }
}
