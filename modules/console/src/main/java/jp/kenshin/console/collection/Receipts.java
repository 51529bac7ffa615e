package jp.kenshin.console.collection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import jp.kenshin.kernel.Jst;

/** Numbers of submissions: the second in Japanese time, which a person can read, and forty random bits. */
@Singleton
public class Receipts {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(Jst.ZONE);
    private static final int RANDOM_DIGITS = 8;

    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();

    @Inject
    public Receipts(Clock clock) {
        this.clock = clock;
    }

    String next() {
        long bits = random.nextLong() >>> (Long.SIZE - RANDOM_DIGITS * 5);
        String digits = Long.toString(bits | 1L << RANDOM_DIGITS * 5, 32).substring(1);
        return "R-" + SECOND.format(clock.instant()) + '-' + digits;
    }
}
