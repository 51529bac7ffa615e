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
        return proportion(maxPerHour, stepSeconds, SECONDS_PER_HOUR);
    }

    /** number × part / whole, rounded down, and as much as 64 bits hold when it is more. */
    static long proportion(long number, long part, long whole) {
        long times = number / whole;
        return times >= Long.MAX_VALUE / part ? Long.MAX_VALUE : times * part + number % whole * part / whole;
    }
}
