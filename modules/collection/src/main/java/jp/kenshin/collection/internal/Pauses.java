package jp.kenshin.collection.internal;

import java.time.Duration;

/**
 * How long to wait after a try that failed: each time twice as long as before, up to the longest.
 *
 * @param first after the first try
 * @param longest never longer than this
 */
public record Pauses(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /** @param tries tries that failed, 1 or more */
    public Duration after(int tries) {
        Duration pause = first.multipliedBy(1L << Math.min(MOST_DOUBLINGS, Math.max(0, tries - 1)));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
