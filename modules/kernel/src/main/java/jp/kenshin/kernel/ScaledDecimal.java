package jp.kenshin.kernel;

import java.math.BigDecimal;

/**
 * Exact decimals as a 64-bit integer and a power of ten: a register of 123.456 m3 at scale 3 is the integer 123456. Nothing in
 * the product holds a measured value as binary floating point, and nothing on the way of a reading makes an object for one.
 */
public final class ScaledDecimal {
    /** Largest scale the store takes; real series of past years carry up to nine decimals. */
    public static final int MAX_SCALE = 9;

    private static final int MAX_POWER = 18;
    private static final long[] POWERS = powers();

    private ScaledDecimal() {}

    public static BigDecimal toDecimal(long unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale);
    }

    /**
     * 10 to the given power.
     *
     * @param power 0 to 18
     */
    public static long powerOfTen(int power) {
        return POWERS[power];
    }

    /** Whether {@link #rescale} gives the same quantity without loss and within 64 bits. */
    public static boolean canRescale(long unscaled, int fromScale, int toScale) {
        int shift = toScale - fromScale;
        if (unscaled == 0 || shift == 0) {
            return true;
        }
        if (Math.abs(shift) > MAX_POWER) {
            return false;
        }
        if (shift < 0) {
            return unscaled % POWERS[-shift] == 0;
        }
        return Math.multiplyHigh(unscaled, POWERS[shift]) == (unscaled * POWERS[shift]) >> 63;
    }

    /**
     * The same quantity at another scale.
     *
     * @throws ArithmeticException when digits other than zero would be lost, or the number needs more than 64 bits
     */
    public static long rescale(long unscaled, int fromScale, int toScale) {
        if (!canRescale(unscaled, fromScale, toScale)) {
            throw new ArithmeticException(
                    toDecimal(unscaled, fromScale) + " cannot be held exactly with " + toScale + " decimals");
        }
        int shift = toScale - fromScale;
        if (unscaled == 0 || shift == 0) {
            return unscaled;
        }
        return shift > 0 ? unscaled * POWERS[shift] : unscaled / POWERS[-shift];
    }

    /** Appends the plain notation with exactly {@code scale} decimals, as CSV and JSON carry it. */
    public static StringBuilder append(StringBuilder text, long unscaled, int scale) {
        if (scale == 0) {
            return text.append(unscaled);
        }
        if (unscaled == Long.MIN_VALUE) {
            return text.append(toDecimal(unscaled, scale).toPlainString());
        }
        long magnitude = Math.abs(unscaled);
        if (unscaled < 0) {
            text.append('-');
        }
        text.append(magnitude / POWERS[scale]).append('.');
        long fraction = magnitude % POWERS[scale];
        for (int place = scale - 1; place >= 0; place--) {
            text.append((char) ('0' + fraction / POWERS[place] % 10));
        }
        return text;
    }

    private static long[] powers() {
        long[] powers = new long[MAX_POWER + 1];
        powers[0] = 1;
        for (int i = 1; i <= MAX_POWER; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
