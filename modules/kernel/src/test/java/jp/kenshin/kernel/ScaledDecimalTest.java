package jp.kenshin.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ScaledDecimalTest {
    @Property
    void rescalesExactlyOrRefuses(
            @ForAll long unscaled, @ForAll @IntRange(max = 18) int from, @ForAll @IntRange(max = 18) int to) {
        if (ScaledDecimal.canRescale(unscaled, from, to)) {
            BigDecimal expected = ScaledDecimal.toDecimal(unscaled, from).setScale(to, RoundingMode.UNNECESSARY);
            assertEquals(expected, ScaledDecimal.toDecimal(ScaledDecimal.rescale(unscaled, from, to), to));
        } else {
            assertThrows(ArithmeticException.class, () -> ScaledDecimal.toDecimal(unscaled, from)
                    .setScale(to, RoundingMode.UNNECESSARY)
                    .unscaledValue()
                    .longValueExact());
            assertThrows(ArithmeticException.class, () -> ScaledDecimal.rescale(unscaled, from, to));
        }
    }

    @Property
    void writesPlainNotation(@ForAll long unscaled, @ForAll @IntRange(max = 9) int scale) {
        assertEquals(
                ScaledDecimal.toDecimal(unscaled, scale).toPlainString(),
                ScaledDecimal.append(new StringBuilder(), unscaled, scale).toString());
    }

    @Property
    void parsesWhatItWrites(
            @ForAll("ofEighteenDigits") long unscaled, @ForAll @IntRange(max = ScaledDecimal.MAX_SCALE) int scale) {
        DecimalParser parser = new DecimalParser();

        assertEquals(
                DecimalParser.Outcome.NUMBER, parser.parse(ScaledDecimal.append(new StringBuilder(), unscaled, scale)));
        assertEquals(unscaled, ScaledDecimal.rescale(parser.unscaled(), parser.decimals(), scale));
    }

    @Provide
    Arbitrary<Long> ofEighteenDigits() {
        return Arbitraries.longs().between(-999_999_999_999_999_999L, 999_999_999_999_999_999L);
    }

    @Test
    void losesNoDigitInSilence() {
        assertEquals(1_500, ScaledDecimal.rescale(15, 1, 3));
        assertFalse(ScaledDecimal.canRescale(1_234_567, 4, 3));
        assertFalse(ScaledDecimal.canRescale(Long.MAX_VALUE, 0, 1));
        assertTrue(ScaledDecimal.canRescale(0, 0, 40));
    }

    @Test
    void writesSmallAndNegativeNumbers() {
        assertEquals("-0.005", ScaledDecimal.append(new StringBuilder(), -5, 3).toString());
        assertEquals("42", ScaledDecimal.append(new StringBuilder(), 42, 0).toString());
    }
}
