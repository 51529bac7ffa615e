package jp.kenshin.mdms.internal.validation.rules;

import java.math.BigInteger;
import jp.kenshin.mdms.RuleCode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.electricityMeter;
import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.waterMeter;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class V16MaxPhysicalTest {
    private static final long BIT = RuleCode.V16.bit();

    @Test
    @Tag("M-01")
    void anIntervalMayHoldTenPerCentMoreThanTheContract() {
        MeterFixture sixKilowatts = electricityMeter().maxPerHour(6_000);
        assertArrayEquals(new long[] {0, BIT, 0}, Judging.every(1_800, sixKilowatts, 3_300, 3_301, 0));
    }

    @Test
    @Tag("M-01")
    void aRegisterMayAdvanceByAsMuchAsTheTimeAllows() {
        MeterFixture meter = waterMeter().maxPerHour(10_000);
        assertArrayEquals(new long[] {0, 0}, Judging.hourly(meter, 0, 11_000));
        assertArrayEquals(new long[] {0, BIT}, Judging.hourly(meter, 0, 11_001));
    }

    @Test
    @Tag("M-01")
    void oneSpikeDoesNotCondemnItsFollowers() {
        assertArrayEquals(
                new long[] {0, BIT, 0, 0}, Judging.hourly(waterMeter(), 100_000, 900_000_000, 102_000, 103_000));
    }

    @Test
    @Tag("M-01")
    void theFirstValueOfARegisterHasNothingToBeComparedWith() {
        assertArrayEquals(new long[] {0}, Judging.hourly(waterMeter(), 999_999_999));
    }

    @Property
    void theLimitIsExactWhateverTheTimeAndTheSize(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 110 * 100) long maxPerHour,
            @ForAll @LongRange(min = 1, max = 200_000_000) long elapsed,
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long quantity) {
        ChannelLimits limits = waterMeter().digits(15).maxPerHour(maxPerHour).limits();
        BigInteger left = BigInteger.valueOf(quantity).multiply(BigInteger.valueOf(3_600));
        BigInteger right = BigInteger.valueOf(limits.maxPerHour()).multiply(BigInteger.valueOf(elapsed));
        assertEquals(left.compareTo(right) > 0, V16MaxPhysical.breaks(limits, quantity, elapsed));
    }

    @Property
    void theLimitOfAStepIsThatOfItsTime(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 110 * 100) long maxPerHour,
            @ForAll @LongRange(min = 0, max = 999_999_999_999_999_999L) long quantity) {
        ChannelLimits limits =
                electricityMeter().digits(15).maxPerHour(maxPerHour).limits();
        BigInteger left = BigInteger.valueOf(quantity).multiply(BigInteger.TWO);
        assertEquals(
                left.compareTo(BigInteger.valueOf(limits.maxPerHour())) > 0,
                V16MaxPhysical.breaks(limits, quantity, 1_800));
    }

    @Test
    @Tag("M-01")
    void noLimitIsTooLargeToBeApplied() {
        ChannelLimits limits = electricityMeter().maxPerHour(Long.MAX_VALUE).limits();
        assertFalse(V16MaxPhysical.breaks(limits, 999_999_999_999_999_999L, 1_800));
    }
}
