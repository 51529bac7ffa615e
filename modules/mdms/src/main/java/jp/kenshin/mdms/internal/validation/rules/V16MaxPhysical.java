package jp.kenshin.mdms.internal.validation.rules;

/** V16: no more in the time than the connection can carry: x ≤ limit × hours, where the limit is a percentage of the contract's or fuse's. */
final class V16MaxPhysical {
    private static final long SECONDS_PER_HOUR = 3_600;

    private V16MaxPhysical() {}

    static boolean breaks(ChannelLimits limits, long quantity, long elapsedSeconds) {
        return elapsedSeconds == limits.stepSeconds()
                ? quantity > limits.maxPerStep()
                : exceeds(quantity, SECONDS_PER_HOUR, limits.maxPerHour(), elapsedSeconds);
    }

    /** Whether a × b > c × d, exact in 128 bits, for numbers not below 0. */
    private static boolean exceeds(long a, long b, long c, long d) {
        long left = Math.multiplyHigh(a, b);
        long right = Math.multiplyHigh(c, d);
        return left == right ? Long.compareUnsigned(a * b, c * d) > 0 : left > right;
    }

    /** Largest quantity of a step. */
    static long perStep(long maxPerHour, int stepSeconds) {
        return Math.multiplyHigh(maxPerHour, stepSeconds) == 0 && maxPerHour * stepSeconds >= 0
                ? maxPerHour * stepSeconds / SECONDS_PER_HOUR
                : maxPerHour / SECONDS_PER_HOUR * stepSeconds;
    }
}
