package jp.kenshin.mdms.internal.validation.rules;

import java.math.BigInteger;
import jp.kenshin.mdms.RuleCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.waterMeter;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class V15RollOverTest {
    /** Four digits and three decimals: begins anew at 10,000 m3; 10 m3 an hour and ten per cent more. */
    private static MeterFixture fourDigits() {
        return waterMeter().digits(4).maxPerHour(10_000);
    }

    @Test
    @Tag("M-01")
    void aRegisterThatPassesItsLastDigitIsGood() {
        assertArrayEquals(new long[] {0, 0, 0}, Judging.hourly(fourDigits(), 9_995_000, 4_000, 8_000));
    }

    @Test
    @Tag("M-01")
    void aRollOverThatNeedsMoreThanCouldFlowFails() {
        assertArrayEquals(new long[] {0, RuleCode.V15.bit()}, Judging.hourly(fourDigits(), 9_995_000, 7_000));
        assertArrayEquals(new long[] {0, 0}, Judging.hourly(fourDigits(), 9_995_000, 6_000));
    }

    @Test
    @Tag("M-01")
    void theShorterWayRoundTellsAFallFromARollOver() {
        assertArrayEquals(new long[] {0, RuleCode.V14.bit()}, Judging.hourly(fourDigits(), 9_000_000, 4_000_000));
        assertArrayEquals(new long[] {0, RuleCode.V15.bit()}, Judging.hourly(fourDigits(), 9_000_000, 3_999_999));
    }

    @Property
    void aFallIsAcceptedExactlyWhenItsRollOverIsPlausible(
            @ForAll @LongRange(min = 1, max = 9_999_999) long before,
            @ForAll @LongRange(min = 0, max = 9_999_998) long drawn,
            @ForAll @IntRange(min = 1, max = 2_000) int hours) {
        long after = drawn % before;
        long[] at = {Judging.MIDNIGHT, Judging.MIDNIGHT + hours * 3_600L};
        long[] failed = new long[2];
        DayJudge.judge(fourDigits().limits(), new Reference(), at, new long[] {before, after}, failed, 0, 2);

        BigInteger flowed = BigInteger.valueOf(after + 10_000_000 - before);
        boolean plausible = flowed.compareTo(BigInteger.valueOf(11_000L * hours)) <= 0;
        assertEquals(plausible, !RuleCode.invalidates(failed[1]));
    }
}
