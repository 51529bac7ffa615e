package jp.kenshin.echonet.meter;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one count of a meter's registers is worth: count × coefficient × unit, in kWh, kvarh or m3.
 *
 * @param coefficient composite transformation ratio (0xD3), 1 where the meter has none
 * @param unit decimal exponent of the unit (0xE1 and the like), such as -1 for 0.1 kWh
 */
public record MeterScale(long coefficient, int unit) {
    /** Largest coefficient: six digits. */
    public static final long LARGEST_COEFFICIENT = 999_999;

    public MeterScale {
        if (coefficient < 0 || coefficient > LARGEST_COEFFICIENT) {
            throw new IllegalArgumentException("coefficient " + coefficient);
        }
    }

    /** Exponent of an electric energy meter's unit code: 0x00 to 0x04 divide, 0x0A to 0x0D multiply. */
    public static Optional<Integer> energyUnit(int code) {
        if (code >= 0x00 && code <= 0x04) {
            return Optional.of(-code);
        }
        return code >= 0x0A && code <= 0x0D ? Optional.of(code - 0x09) : Optional.empty();
    }

    /** Exponent of a gas or water meter's unit code: 0x00 to 0x06 divide. */
    public static Optional<Integer> volumeUnit(int code) {
        return code >= 0x00 && code <= 0x06 ? Optional.of(-code) : Optional.empty();
    }

    /** The physical quantity of a count, exact. */
    public BigDecimal value(long count) {
        BigDecimal value = BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(coefficient));
        return unit >= 0 ? value.movePointRight(unit) : BigDecimal.valueOf(value.longValueExact(), -unit);
    }
}
