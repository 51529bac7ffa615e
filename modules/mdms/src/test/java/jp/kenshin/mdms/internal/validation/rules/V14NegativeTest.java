package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.mdms.RuleCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.electricityMeter;
import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.second;
import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.waterMeter;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@Tag("M-01")
class V14NegativeTest {
    private static final String AT = "2026-11-20T11:00:00+09:00";

    @Test
    void aNegativeNumberIsRefusedOnArrival() {
        assertEquals("V14", waterMeter().sends(AT, -1, 3).verdict());
        assertEquals(
                "-0.001 is negative; a quantity is 0 or more, and flow the other way has a channel of its own",
                electricityMeter().sends(AT, -1, 3).reason());
        assertEquals("admitted", waterMeter().sends(AT, 0, 3).verdict());
    }

    @Test
    void aRegisterThatRunsBackwardsFailsAndTheNextGoodValueDoesNot() {
        assertArrayEquals(
                new long[] {0, 0, RuleCode.V14.bit(), 0},
                Judging.hourly(waterMeter(), 100_000, 101_000, 100_500, 101_500));
    }

    @Test
    void aRegisterMayStandStill() {
        assertArrayEquals(new long[] {0, 0, 0}, Judging.hourly(waterMeter(), 7, 7, 7));
    }

    @Test
    @Tag("R-07")
    void aNewDeviceBeginsAnew() {
        long exchange = second("2026-11-10T12:00:00+09:00");
        long[] at = {exchange - 3_600, exchange, exchange + 3_600, exchange + 7_200};
        long[] failed = new long[4];
        long[] values = {500_000, 500_100, 0, 100};
        DayJudge.judge(waterMeter().exchanged().limits(), new Reference(), at, values, failed, 0, 4);
        for (long bits : failed) {
            assertFalse(RuleCode.invalidates(bits));
        }
    }
}
