package jp.kenshin.webpages.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers for a vertical axis that begins at zero: steps of 1, 2 or 5 times a power of ten, three to six of them.
 *
 * @param step distance of two lines
 * @param top the highest line, not below the highest value
 */
record NiceScale(BigDecimal step, BigDecimal top) {
    private static final int WANTED_STEPS = 4;
    private static final List<BigDecimal> MANTISSAS =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    static NiceScale upTo(BigDecimal highest) {
        BigDecimal most = highest.signum() > 0 ? highest : BigDecimal.ONE;
        BigDecimal rough = most.divide(BigDecimal.valueOf(WANTED_STEPS), MathContext.DECIMAL64);
        int exponent = rough.precision() - rough.scale() - 1;
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        BigDecimal step = power.multiply(BigDecimal.TEN);
        for (BigDecimal mantissa : MANTISSAS) {
            BigDecimal candidate = mantissa.multiply(power);
            if (candidate.compareTo(rough) >= 0) {
                step = candidate;
                break;
            }
        }
        BigDecimal steps = most.divide(step, 0, RoundingMode.CEILING);
        return new NiceScale(plain(step), plain(step.multiply(steps)));
    }

    /** All lines from zero to the top. */
    List<BigDecimal> lines() {
        List<BigDecimal> lines = new ArrayList<>();
        int decimals = Math.max(0, step.scale());
        for (BigDecimal line = BigDecimal.ZERO; line.compareTo(top) <= 0; line = line.add(step)) {
            lines.add(line.setScale(decimals, RoundingMode.UNNECESSARY));
        }
        return lines;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
