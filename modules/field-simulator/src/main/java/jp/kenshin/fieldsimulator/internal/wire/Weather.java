package jp.kenshin.fieldsimulator.internal.wire;

import java.time.Duration;

/**
 * What the network does to datagrams. Shares are of all datagrams, 0 to 1.
 *
 * @param lossUp lost on the way from the unit to the head end
 * @param lossDown lost on the way to the unit
 * @param duplicates that arrive twice
 * @param reordering that are held back so long that later ones overtake them
 * @param fastest how long a datagram takes at least, in the field's time
 * @param slowest at most
 */
public record Weather(
        double lossUp, double lossDown, double duplicates, double reordering, Duration fastest, Duration slowest) {
    /** Nothing is lost and nothing takes time. */
    public static final Weather FAIR = new Weather(0, 0, 0, 0, Duration.ZERO, Duration.ZERO);

    public Weather {
        requireShare(lossUp);
        requireShare(lossDown);
        requireShare(duplicates);
        requireShare(reordering);
        if (fastest.isNegative() || slowest.compareTo(fastest) < 0) {
            throw new IllegalArgumentException("latency from " + fastest + " to " + slowest);
        }
    }

    private static void requireShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(share + " is no share from 0 to 1");
        }
    }

    public Weather withLoss(double up, double down) {
        return new Weather(up, down, duplicates, reordering, fastest, slowest);
    }

    public Weather withDuplicates(double share) {
        return new Weather(lossUp, lossDown, share, reordering, fastest, slowest);
    }

    public Weather withReordering(double share) {
        return new Weather(lossUp, lossDown, duplicates, share, fastest, slowest);
    }

    public Weather withLatency(Duration least, Duration most) {
        return new Weather(lossUp, lossDown, duplicates, reordering, least, most);
    }
}
