package jp.kenshin.mdms.internal.validation.rules;

/** 1, 10, 100 … as far as 64 bits go. */
final class PowersOfTen {
    /** Digits that any long of so many decimal digits fits in. */
    static final int MAX_DIGITS = 18;

    private static final long[] POWERS = new long[MAX_DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private PowersOfTen() {}

    /** 10^exponent for 0 to 18. */
    static long of(int exponent) {
        return POWERS[exponent];
    }

    /** number × 10^exponent; the caller knows that it fits. */
    static long scale(long number, int exponent) {
        return number * POWERS[exponent];
    }
}
