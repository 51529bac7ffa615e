package jp.kenshin.kernel;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static jp.kenshin.kernel.DecimalParser.Outcome.MALFORMED;
import static jp.kenshin.kernel.DecimalParser.Outcome.NUMBER;
import static jp.kenshin.kernel.DecimalParser.Outcome.TOO_LONG;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DecimalParserTest {
    private final DecimalParser parser = new DecimalParser();

    @Property
    void readsWhatADecimalWrites(
            @ForAll @BigRange(min = "-999999999", max = "999999999") @Scale(9) BigDecimal decimal) {
        assertEquals(NUMBER, parser.parse(decimal.toPlainString()));
        assertEquals(0, decimal.compareTo(BigDecimal.valueOf(parser.unscaled(), parser.decimals())));
        assertTrue(parser.decimals() == 0 || parser.unscaled() % 10 != 0, "zeros at the end are no decimals");
    }

    @Property
    void agreesWithBigDecimalOnAnyText(
            @ForAll @StringLength(max = 24) @CharRange(from = '0', to = '9') @Chars({'.', '-', '+'}) String text) {
        DecimalParser.Outcome outcome = parser.parse(text);

        if (outcome == MALFORMED) {
            assertTrue(!text.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)"), text);
        } else {
            BigDecimal expected = new BigDecimal(text).stripTrailingZeros();
            boolean fits = expected.precision() + Math.max(0, -expected.scale()) <= 18 && expected.scale() <= 18;
            assertEquals(fits ? NUMBER : TOO_LONG, outcome, text);
            if (fits) {
                assertEquals(0, expected.compareTo(BigDecimal.valueOf(parser.unscaled(), parser.decimals())), text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,0,0",
        "-0.000,0,0",
        "007.50,75,1",
        "+5.,5,0",
        ".25,25,2",
        "12345.678,12345678,3",
        "100,100,0",
        "-0.001,-1,3",
        "999999999999999999,999999999999999999,0",
        "0.000000000000000001,1,18",
        "1.00000000000000000000000,1,0",
        "00000000000000000000000000001,1,0"
    })
    void readsNumbers(String text, long unscaled, int decimals) {
        assertEquals(NUMBER, parser.parse(text));
        assertEquals(unscaled, parser.unscaled());
        assertEquals(decimals, parser.decimals());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                "-.",
                "1e3",
                "NaN",
                "Infinity",
                "INF",
                "1,000",
                " 1",
                "1 ",
                "--1",
                "+-1",
                "1.2.3",
                "0x10",
                "１２",
                "1\0",
                "1-",
                "null"
            })
    void refusesWhatIsNoDecimal(String text) {
        assertEquals(MALFORMED, parser.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1000000000000000000", "0.0000000000000000001", "123456789.0123456789", "99999999999999999999999"
            })
    void saysWhenANumberHasTooManyDigits(String text) {
        assertEquals(TOO_LONG, parser.parse(text));
    }

    @Test
    void readsAPartOfALine() {
        String line = "W-0000001,123.456,ok";

        assertEquals(NUMBER, parser.parse(line, 10, 17));
        assertEquals(123_456, parser.unscaled());
        assertEquals(3, parser.decimals());
    }

    @Test
    void forgetsTheNumberBefore() {
        parser.parse("99999999999999999999.5");

        assertEquals(NUMBER, parser.parse("3"));
        assertEquals(3, parser.unscaled());
        assertEquals(0, parser.decimals());
    }
}
