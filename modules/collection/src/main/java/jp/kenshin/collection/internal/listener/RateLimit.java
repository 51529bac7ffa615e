package jp.kenshin.collection.internal.listener;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;

/** A token bucket for each of many senders: so many a second, ten seconds' worth at once. Who was silent for a minute is forgotten. */
final class RateLimit<K> {
    private static final int BURST_SECONDS = 10;
    private static final long ONE = 1_000;
    private static final long LONGEST_PAUSE = 60_000;
    private static final int MOST = 1_000_000;

    /** Thousandths of a frame: so many come back each millisecond. */
    private final long perMilli;

    private final long capacity;
    private final Clock clock;
    private final Cache<K, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    RateLimit(int perSecond, Clock clock) {
        this.perMilli = perSecond;
        this.capacity = ONE * perSecond * BURST_SECONDS;
        this.clock = clock;
    }

    private static final class Bucket {
        private long tokens;
        private long atMillis;

        Bucket(long tokens, long atMillis) {
            this.tokens = tokens;
            this.atMillis = atMillis;
        }
    }

    /** Whether this one may pass. */
    boolean admits(K sender) {
        long now = clock.millis();
        Bucket bucket = buckets.get(sender, key -> new Bucket(capacity, now));
        synchronized (bucket) {
            bucket.tokens = Math.min(
                    capacity, bucket.tokens + Math.max(0, Math.min(LONGEST_PAUSE, now - bucket.atMillis)) * perMilli);
            bucket.atMillis = now;
            if (bucket.tokens < ONE) {
                return false;
            }
            bucket.tokens -= ONE;
            return true;
        }
    }
}
