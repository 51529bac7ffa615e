package jp.kenshin.collection.internal.listener;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;

/** Lets a thing be told once a minute, so that whoever floods the port does not flood the log. */
final class Quieter {
    private static final long PAUSE_MILLIS = 60_000;
    private static final int MOST = 10_000;

    private final Clock clock;
    private final Cache<Subject, Long> told =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Quieter(Clock clock) {
        this.clock = clock;
    }

    private record Subject(String who, Object what) {}

    void tell(String who, Object what, Runnable telling) {
        long now = clock.millis();
        Subject subject = new Subject(who, what);
        Long before = told.getIfPresent(subject);
        if (before == null || now - before >= PAUSE_MILLIS) {
            told.put(subject, now);
            telling.run();
        }
    }
}
