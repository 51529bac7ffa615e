package jp.kenshin.kernel;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("R-03")
class ReadingTypeTest {
    private static final String IMPORT_REGISTER = "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0";
    private static final String HALF_HOUR_IMPORT = "0.0.5.4.1.1.12.0.0.0.0.0.0.0.0.3.72.0";

    @Test
    void namesEachOfTheEighteenNumbers() {
        ReadingType type = ReadingType.parse("11.2.5.4.1.7.58.3.4.5.6.7.8.9.128.-3.42.392");

        assertEquals(11, type.macroPeriod());
        assertEquals(2, type.aggregate());
        assertEquals(5, type.measuringPeriod());
        assertEquals(4, type.accumulation());
        assertEquals(1, type.flowDirection());
        assertEquals(7, type.commodity());
        assertEquals(58, type.measurementKind());
        assertEquals(new ReadingType.Ratio(3, 4), type.interharmonic());
        assertEquals(new ReadingType.Ratio(5, 6), type.argument());
        assertEquals(7, type.tou());
        assertEquals(8, type.cpp());
        assertEquals(9, type.consumptionTier());
        assertEquals(128, type.phases());
        assertEquals(-3, type.powerOfTenMultiplier());
        assertEquals(42, type.unit());
        assertEquals(392, type.currency());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72",
                "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0.0",
                "00.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0",
                "0.0.0.1.1.1.012.0.0.0.0.0.0.0.0.3.72.0",
                "+0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0",
                "0.0.0.1.-1.1.12.0.0.0.0.0.0.0.0.3.72.0",
                "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.+3.72.0",
                "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.-0.72.0",
                "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.2147483648.0",
                "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.-2147483649.72.0",
                "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.99999999999999999999.0",
                "0.0.0.1.1.1.１２.0.0.0.0.0.0.0.0.3.72.0",
                " 0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0",
                "0.0.0.1.1.1..0.0.0.0.0.0.0.0.3.72.0"
            })
    void refusesEverySecondSpelling(String text) {
        assertThrows(IllegalArgumentException.class, () -> ReadingType.parse(text));
    }

    @Test
    void namesThePlaceOfTheNumberThatIsWrong() {
        Exception refusal = assertThrows(
                IllegalArgumentException.class, () -> ReadingType.parse("0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.x.0"));

        assertTrue(String.valueOf(refusal.getMessage()).startsWith("number 17 "), refusal::toString);
    }

    @Test
    void tellsRegistersFromIntervals() {
        assertTrue(ReadingType.parse(IMPORT_REGISTER).isRegister());
        assertFalse(ReadingType.parse(IMPORT_REGISTER).isInterval());
        assertEquals(0, ReadingType.parse(IMPORT_REGISTER).intervalSeconds());
        assertTrue(ReadingType.parse(HALF_HOUR_IMPORT).isInterval());
        assertFalse(ReadingType.parse(HALF_HOUR_IMPORT).isRegister());
        assertEquals(1_800, ReadingType.parse(HALF_HOUR_IMPORT).intervalSeconds());
    }

    @ParameterizedTest
    @CsvSource({"3.72,kWh", "0.42,m3", "0.72,Wh", "-3.29,mV", "0.0,''", "0.99999,[99999]", "77.72,[77]Wh"})
    void writesTheUnitWithItsPrefix(String multiplierAndUnit, String symbol) {
        ReadingType type = ReadingType.parse("0.0.0.1.1.1.12.0.0.0.0.0.0.0.0." + multiplierAndUnit + ".0");

        assertEquals(symbol, type.unitSymbol());
    }

    @Test
    void explainsItselfInEnglish() {
        assertEquals(
                "electricity secondary metered, energy, forward, bulk quantity, in kWh",
                ReadingType.parse(IMPORT_REGISTER).explain(Locale.ENGLISH));
        assertEquals(
                "electricity secondary metered, energy, forward, delta data, 30-minutes, in kWh",
                ReadingType.parse(HALF_HOUR_IMPORT).explain(Locale.US));
    }

    @Test
    void explainsItselfInJapanese() {
        assertEquals(
                "電気（二次側計量）、電力量、順方向、積算値、単位 kWh",
                ReadingType.parse(IMPORT_REGISTER).explain(Locale.JAPAN));
        assertEquals(
                "LPガス（プロパン）、体積、順方向、積算値、単位 m3",
                ReadingType.parse("0.0.0.1.1.8.58.0.0.0.0.0.0.0.0.0.42.0").explain(Locale.JAPANESE));
    }

    @Test
    void namesUnknownCodesByTheirNumber() {
        assertEquals(
                "commodity 999, kind 998, harmonic 5/1, time-of-use bucket 2, currency 392",
                ReadingType.parse("0.0.0.0.0.999.998.5.1.0.0.2.0.0.0.0.0.392").explain(Locale.ENGLISH));
    }
}
