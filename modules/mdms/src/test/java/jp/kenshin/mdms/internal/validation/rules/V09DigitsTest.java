package jp.kenshin.mdms.internal.validation.rules;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.waterMeter;
import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("M-01")
class V09DigitsTest {
    private static final String AT = "2026-11-20T11:00:00+09:00";

    @Test
    void noMoreIntegerDigitsThanTheRegisterShows() {
        MeterFixture meter = waterMeter().digits(5);
        assertEquals("admitted", meter.sends(AT, 99_999_999, 3).verdict());
        assertEquals("V09", meter.sends(AT, 100_000, 0).verdict());
        assertEquals(
                "100000 has too many digits for meter W-0000001; accepted are 5 before the decimal point and 3 behind"
                        + " it",
                meter.sends(AT, 100_000, 0).reason());
    }

    @Test
    void tenIntegerDigitsAtMostWhateverTheRegister() {
        MeterFixture meter = waterMeter().digits(14);
        assertEquals("admitted", meter.sends(AT, 9_999_999_999L, 0).verdict());
        assertEquals("V09", meter.sends(AT, 10_000_000_000L, 0).verdict());
    }

    @Test
    void threeDecimalsAtMostThoughTheChannelKeepsMore() {
        MeterFixture meter = waterMeter().scale(6);
        assertEquals("admitted", meter.sends(AT, 1_234, 3).verdict());
        assertEquals("V09", meter.sends(AT, 12_345, 4).verdict());
    }

    @Test
    void noPrecisionThatTheChannelCannotKeep() {
        MeterFixture meter = waterMeter().scale(1);
        assertEquals("admitted", meter.sends(AT, 12, 1).verdict());
        assertEquals("V09", meter.sends(AT, 123, 2).verdict());
    }

    @Test
    void zerosAtTheEndAreNoPrecision() {
        var admission = waterMeter().scale(1).sends(AT, 1_200_000, 6).examined();
        assertEquals(12, admission.value(0));
    }

    @Test
    void aHistoricImportUsesAllDecimalsOfTheChannelAndNotOneMore() {
        MeterFixture meter = waterMeter().scale(9);
        assertEquals("admitted", meter.sends(AT, 123_456_789, 9).historic().verdict());
        assertEquals("V09", meter.sends(AT, 1_234_567_891, 10).historic().verdict());
        assertEquals(
                "V09", waterMeter().scale(3).sends(AT, 12_345, 4).historic().verdict());
    }

    @Test
    void whatWouldLeaveSixtyFourBitsIsRefused() {
        MeterFixture meter = waterMeter().scale(9).digits(10);
        assertEquals("admitted", meter.sends(AT, 999_999_999, 0).verdict());
        assertEquals("V09", meter.sends(AT, 1_000_000_000, 0).verdict());
    }
}
