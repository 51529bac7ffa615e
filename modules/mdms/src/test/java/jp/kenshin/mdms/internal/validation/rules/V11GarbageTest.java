package jp.kenshin.mdms.internal.validation.rules;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.waterMeter;
import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("M-01")
class V11GarbageTest {
    private static final String AT = "2026-11-20T11:00:00+09:00";

    @Test
    void theKnownConstantsAreRefused() {
        assertEquals("V11", waterMeter().digits(8).sends(AT, 4_294_967_295L, 3).verdict());
        assertEquals("V11", waterMeter().digits(8).sends(AT, 2_147_483_647, 3).verdict());
        assertEquals("V11", waterMeter().digits(8).sends(AT, 16_777_215, 3).verdict());
        assertEquals("V11", waterMeter().sends(AT, 0xFFFFFFFFL, 0).verdict());
    }

    @Test
    void zerosAtTheEndDoNotHideThem() {
        assertEquals(
                "V11", waterMeter().digits(8).sends(AT, 42_949_672_9500L, 5).verdict());
    }

    @Test
    void theSameDigitsAtAPointThatNoCounterHasAreAQuantity() {
        assertEquals(
                "admitted",
                waterMeter().scale(1).digits(8).sends(AT, 16_777_215, 1).verdict());
    }
}
