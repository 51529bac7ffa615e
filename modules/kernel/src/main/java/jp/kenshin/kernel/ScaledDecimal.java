package jp.kenshin.kernel;

import java.math.BigDecimal;

/**
 * Exact decimals as a 64-bit integer and a power of ten: a register of 123.456 m3 at scale 3 is the integer 123456. Nothing in
 * the product holds a measured value as binary floating point.
 */
public final class ScaledDecimal {
    /** Largest scale the store takes; real series of past years carry up to nine decimals. */
    public static final int MAX_SCALE = 9;

    private ScaledDecimal() {}

    public static BigDecimal toDecimal(long unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale);
    }
}
