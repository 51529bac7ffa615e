package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.mdms.RuleCode;
import jp.kenshin.registry.DirectoryMeter.Install;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.second;
import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.waterMeter;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@Tag("M-01")
class V07HolesTest {
    private static final long MIDNIGHT = second("2026-11-20T00:00:00+09:00");
    private static final long HOLE = RuleCode.V07.bit();

    /** Judges a register that stands still, read at these hours of the day. */
    private static long[] flags(MeterFixture meter, int... hours) {
        long[] at = new long[hours.length];
        long[] failed = new long[hours.length];
        for (int i = 0; i < hours.length; i++) {
            at[i] = MIDNIGHT + hours[i] * 3_600L;
        }
        DayJudge.judge(meter.limits(), new Reference(), at, new long[hours.length], failed, 0, hours.length);
        return failed;
    }

    @Test
    void theValueAfterAHoleIsFlagged() {
        assertArrayEquals(new long[] {0, 0, HOLE, 0}, flags(waterMeter(), 1, 2, 5, 6));
    }

    @Test
    void aDayThatBeginsLateHasAHoleFromMidnight() {
        assertArrayEquals(new long[] {HOLE, 0}, flags(waterMeter(), 2, 3));
    }

    @Test
    void theEndOfTheDayBeforeIsNoHoleOfThisDay() {
        assertArrayEquals(new long[] {HOLE, 0}, flags(waterMeter(), 22, 25));
    }

    @Test
    void nothingIsMissingBeforeTheFirstDeviceIsInstalled() {
        MeterFixture installedAtThree = waterMeter().installed(new Install("S1", MIDNIGHT + 3 * 3_600, Long.MAX_VALUE));
        assertArrayEquals(new long[] {0, 0}, flags(installedAtThree, 3, 4));
        assertArrayEquals(new long[] {HOLE}, flags(installedAtThree, 5));
    }

    @Test
    void aFlagDoesNotMakeTheValueInvalid() {
        assertFalse(RuleCode.invalidates(HOLE));
    }
}
