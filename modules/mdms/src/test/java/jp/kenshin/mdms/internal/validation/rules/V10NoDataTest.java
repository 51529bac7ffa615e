package jp.kenshin.mdms.internal.validation.rules;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.waterMeter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("M-01")
class V10NoDataTest {
    private static final String AT = "2026-11-20T11:00:00+09:00";

    @Test
    void theEchonetWordsOfThirtyTwoBitsAreRefusedAtEachDecimalPoint() {
        for (long word : new long[] {0xFFFFFFFEL, 0x7FFFFFFEL}) {
            for (int decimals = 0; decimals <= 3; decimals++) {
                assertEquals("V10", waterMeter().sends(AT, word, decimals).verdict());
            }
        }
    }

    @Test
    void theyAreTheReasonEvenWhereTheRegisterHasFewerDigits() {
        assertEquals("V10", waterMeter().digits(4).sends(AT, 0xFFFFFFFEL, 0).verdict());
        assertTrue(waterMeter().sends(AT, 0xFFFFFFFEL, 1).reason().startsWith("429496729.4 is a device's word"));
    }

    @Test
    void theSixteenBitWordsAreOrdinaryQuantitiesOfARegister() {
        assertEquals("admitted", waterMeter().sends(AT, 0xFFFE, 3).verdict());
        assertEquals("admitted", waterMeter().sends(AT, 0x7FFE, 3).verdict());
    }

    @Test
    void aNeighbouringNumberIsAQuantity() {
        assertEquals(
                "admitted", waterMeter().digits(8).sends(AT, 0xFFFFFFFDL, 3).verdict());
    }
}
