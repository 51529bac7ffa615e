package jp.kenshin.echonet.envelope;

import java.util.Optional;

/**
 * Which counters of a sender have come: the largest one, and which of the 64 up to it (the sliding window of RFC 4303, 3.4.3). Datagrams
 * overtake each other, so a counter just below the largest may still be new.
 *
 * @param highest largest counter that came, unsigned
 * @param seen bit n: whether highest - n came; 0 before the first
 */
public record ReplayWindow(long highest, long seen) {
    /** Before the first frame. */
    public static final ReplayWindow EMPTY = new ReplayWindow(0, 0);

    /** How far back a late frame is still told from a replayed one. */
    public static final int WIDTH = Long.SIZE;

    /** The window after this counter; empty when the counter came before or is too old to tell. */
    public Optional<ReplayWindow> accept(long counter) {
        if (seen == 0) {
            return Optional.of(new ReplayWindow(counter, 1));
        }
        if (Long.compareUnsigned(counter, highest) > 0) {
            long ahead = counter - highest;
            long kept = Long.compareUnsigned(ahead, WIDTH) < 0 ? seen << ahead : 0;
            return Optional.of(new ReplayWindow(counter, kept | 1));
        }
        long behind = highest - counter;
        if (Long.compareUnsigned(behind, WIDTH) >= 0) {
            return Optional.empty();
        }
        long bit = 1L << behind;
        return (seen & bit) == 0 ? Optional.of(new ReplayWindow(highest, seen | bit)) : Optional.empty();
    }
}
