package jp.kenshin.collection.internal.link;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counters of Kenshin's own envelopes: microseconds of time with ten random bits below, never less than the one before. Nothing must be
 * stored, and two nodes do not meet.
 */
final class DownlinkCounter {
    private static final int RANDOM_BITS = 10;
    private static final long MICROS = 1_000_000L;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong last = new AtomicLong();

    DownlinkCounter(Clock clock) {
        this.clock = clock;
    }

    long next() {
        Instant now = clock.instant();
        long micros = now.getEpochSecond() * MICROS + now.getNano() / 1_000;
        long wanted = micros << RANDOM_BITS | random.nextInt(1 << RANDOM_BITS);
        return last.updateAndGet(before -> Math.max(before + 1, wanted));
    }
}
