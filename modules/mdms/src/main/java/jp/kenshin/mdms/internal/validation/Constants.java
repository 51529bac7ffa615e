package jp.kenshin.mdms.internal.validation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.TreeMap;

/**
 * A set of exact decimals that a kernel can ask about in a few nanoseconds. The significant digits stand apart from the decimal
 * point, since the same broken integer appears under several of them: 4294967295 and 4294967.295.
 */
public final class Constants {
    /** In ascending order. */
    private final long[] digits;

    private final long[] decimals;

    private Constants(long[] digits, long[] decimals) {
        this.digits = digits;
        this.decimals = decimals;
    }

    /** @throws ArithmeticException when a number has more than 18 digits or a fraction of more than 18 */
    public static Constants of(Collection<BigDecimal> numbers) {
        TreeMap<Long, Long> placements = new TreeMap<>();
        for (BigDecimal number : numbers) {
            BigDecimal plain = number.stripTrailingZeros();
            plain = plain.setScale(Math.max(0, plain.scale()));
            placements.merge(plain.unscaledValue().longValueExact(), 1L << plain.scale(), (a, b) -> a | b);
        }
        return new Constants(
                placements.keySet().stream().mapToLong(Long::longValue).toArray(),
                placements.values().stream().mapToLong(Long::longValue).toArray());
    }

    /**
     * @param number digits without the decimal point and without trailing zeros behind it
     * @param scale digits behind the point, 0 to 18
     */
    public boolean contain(long number, int scale) {
        for (int i = 0; i < digits.length && digits[i] <= number; i++) {
            if (digits[i] == number) {
                return (decimals[i] >>> scale & 1) != 0;
            }
        }
        return false;
    }
}
