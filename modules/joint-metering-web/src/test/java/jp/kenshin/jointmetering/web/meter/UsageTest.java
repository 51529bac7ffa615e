package jp.kenshin.jointmetering.web.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.kenshin.jointmetering.web.meter.Slot.Arrival;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.Quality;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.mdms.RawReadings;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.Purpose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("Usage of a meter")
@Tag("J-05")
class UsageTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T15:00:00Z");
    private static final Instant FOUR = MIDNIGHT.plusSeconds(4 * 3_600);
    private static final Instant NEXT_DAY = MIDNIGHT.plusSeconds(30 * 3_600);
    private static final Quality A = Quality.ACTUAL;
    private static final Quality M = Quality.MISSING;

    @Test
    void is_the_difference_of_two_registers() {
        List<Slot> slots = usage(series(100, A, 103, A, 103, A, 110, A, 111, A)).slots(MIDNIGHT, FOUR);
        assertEquals(4, slots.size());
        assertEquals(new BigDecimal("0.003"), slots.get(0).usage());
        assertEquals(new BigDecimal("0.000"), slots.get(1).usage());
        assertEquals(new BigDecimal("0.103"), slots.get(0).reading());
    }

    @Test
    void is_unknown_beside_a_gap_but_its_sum_goes_over_the_gap() {
        Usage usage = usage(series(100, A, 103, A, 0, M, 110, A, 111, A));
        List<Slot> slots = usage.slots(MIDNIGHT, FOUR);
        assertNull(slots.get(1).usage());
        assertNull(slots.get(2).usage());
        assertEquals(Arrival.MISSING, slots.get(1).arrival());
        assertEquals(Arrival.THERE, slots.get(2).arrival());
        Usage.Total total = usage.total(MIDNIGHT, FOUR).orElseThrow();
        assertEquals(new BigDecimal("0.011"), total.value());
        assertTrue(total.complete());
    }

    @Test
    void is_not_whole_without_its_beginning_or_its_end() {
        assertFalse(usage(series(0, M, 103, A, 105, A, 110, A, 111, A))
                .total(MIDNIGHT, FOUR)
                .orElseThrow()
                .complete());
        Usage.Total total = usage(series(100, A, 103, A, 105, A, 110, A, 0, M))
                .total(MIDNIGHT, FOUR)
                .orElseThrow();
        assertFalse(total.complete());
        assertEquals(new BigDecimal("0.010"), total.value());
        assertTrue(usage(series(0, M, 0, M, 0, M, 0, M, 0, M))
                .total(MIDNIGHT, FOUR)
                .isEmpty());
    }

    @Test
    void is_never_taken_from_a_register_that_failed_validation() {
        Usage usage = usage(series(100, A, 9_000, Quality.INVALID, 105, A, 110, A, 111, A));
        List<Slot> slots = usage.slots(MIDNIGHT, FOUR);
        assertNull(slots.get(0).usage());
        assertNull(slots.get(1).usage());
        assertEquals(Quality.INVALID, slots.get(0).quality());
        assertEquals(
                new BigDecimal("0.011"),
                usage.total(MIDNIGHT, FOUR).orElseThrow().value());
    }

    @Test
    void goes_on_when_the_register_rolls_over() {
        Slot slot = usage(series(99_999_998, A, 3, A))
                .slots(MIDNIGHT, MIDNIGHT.plusSeconds(3_600))
                .get(0);
        assertEquals(new BigDecimal("0.005"), slot.usage());
    }

    @Test
    void is_not_taken_across_the_installation_of_another_device() {
        Usage usage = new Usage(
                channel(), MIDNIGHT.plusSeconds(5_400), NEXT_DAY, series(100, A, 103, A, 5, A, 6, A), List.of());
        List<Slot> slots = usage.slots(MIDNIGHT, MIDNIGHT.plusSeconds(3 * 3_600));
        assertNull(slots.get(1).usage());
        assertEquals(new BigDecimal("0.001"), slots.get(2).usage());
        assertFalse(usage.total(MIDNIGHT, MIDNIGHT.plusSeconds(3 * 3_600))
                .orElseThrow()
                .complete());
    }

    @Test
    void is_an_estimate_as_soon_as_one_of_its_registers_is() {
        Slot slot = usage(series(100, A, 103, Quality.ESTIMATED, 105, A))
                .slots(MIDNIGHT, FOUR)
                .get(1);
        assertEquals(Quality.ESTIMATED, slot.usageQuality());
        assertEquals(Quality.ACTUAL, slot.quality());
    }

    @Test
    void is_awaited_while_its_day_runs_and_ahead_before_it_is_due() {
        Instant now = MIDNIGHT.plusSeconds(2 * 3_600 + 60);
        Usage usage = new Usage(channel(), Instant.EPOCH, now, series(100, A, 103, A), List.of());
        assertEquals(
                List.of(Arrival.THERE, Arrival.AWAITED, Arrival.AHEAD, Arrival.AHEAD),
                usage.slots(MIDNIGHT, FOUR).stream().map(Slot::arrival).toList());
    }

    @Test
    void shows_the_other_values_of_an_instant() {
        RawReadings.RawReading other = new RawReadings.RawReading(
                MIDNIGHT.getEpochSecond() + 3_600, 999, ReadingBatch.Source.values()[0], null, "R-1");
        Usage usage = new Usage(channel(), Instant.EPOCH, NEXT_DAY, series(100, A, 103, A), List.of(other));
        assertEquals(
                List.of(new BigDecimal("0.999")),
                usage.slots(MIDNIGHT, FOUR).get(0).others());
    }

    private static Usage usage(ReadingSeries series) {
        return new Usage(channel(), Instant.EPOCH, NEXT_DAY, series, List.of());
    }

    private static Channel channel() {
        return new Channel(
                7,
                MeterId.of("G-0000002"),
                ReadingType.parse("0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0"),
                Channel.Kind.REGISTER,
                3_600,
                "m3",
                3,
                5,
                10_000,
                true,
                true,
                Purpose.NOT_REGULATED);
    }

    /** Registers from midnight on, hour by hour: value, quality, value, quality, … */
    private static ReadingSeries series(Object... pairs) {
        int size = pairs.length / 2;
        long[] at = new long[size];
        long[] values = new long[size];
        Quality[] qualities = new Quality[size];
        for (int i = 0; i < size; i++) {
            at[i] = MIDNIGHT.getEpochSecond() + 3_600L * i;
            values[i] = ((Integer) pairs[2 * i]).longValue();
            qualities[i] = (Quality) pairs[2 * i + 1];
        }
        int[] versions = new int[size];
        Arrays.fill(versions, 1);
        return new ReadingSeries(at, values, qualities, new String[size], versions);
    }
}
