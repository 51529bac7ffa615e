package jp.kenshin.collection;

/**
 * How many values of those expected have come. A rate of 100% is said only where nothing is missing.
 *
 * @param expected one for each step of each scheduled channel with a device installed
 * @param inTime those that were stored and published before their deadline
 * @param received those that are here now
 */
public record CollectionRate(long expected, long inTime, long received) {
    /** Nothing expected, nothing come. */
    public static final CollectionRate NONE = new CollectionRate(0, 0, 0);

    private static final long WHOLE = 10_000;

    public CollectionRate plus(CollectionRate other) {
        return new CollectionRate(expected + other.expected, inTime + other.inTime, received + other.received);
    }

    /** Values that are not here. */
    public long missing() {
        return Math.max(0, expected - received);
    }

    /** Rate at the deadline in hundredths of a per cent, rounded down; 10,000 where nothing was expected. */
    public int inTimePermyriad() {
        return permyriad(inTime);
    }

    /** Rate now in hundredths of a per cent, rounded down; 10,000 where nothing was expected. */
    public int receivedPermyriad() {
        return permyriad(received);
    }

    private int permyriad(long values) {
        return expected == 0 ? (int) WHOLE : (int) (Math.min(values, expected) * WHOLE / expected);
    }
}
