package jp.kenshin.echonet.meter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Tag("C-02")
@DisplayName("A meter's value")
class MeterValuesTest {
    private static final LocalDateTime HALF_PAST_TEN = LocalDateTime.of(2026, 11, 21, 10, 30);

    @Test
    void with_its_time_is_read() throws MalformedValue {
        assertEquals(
                new TimedCumulative(HALF_PAST_TEN, OptionalLong.of(0xF1A4)),
                TimedCumulative.decode(Edt.ofHex("07EA0B150A1E000000F1A4"), Cumulative.EIGHT_DIGITS));
    }

    @Test
    void that_the_meter_does_not_have_is_missing_and_not_a_number() throws MalformedValue {
        assertEquals(OptionalLong.empty(), Cumulative.of(Edt.ofHex("FFFFFFFE"), Cumulative.EIGHT_DIGITS));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @ValueSource(strings = {"05F5E100", "FFFFFFFF", "FFFFFFFD"})
    void beyond_its_digits_is_refused(String hex) {
        assertThrows(MalformedValue.class, () -> Cumulative.of(Edt.ofHex(hex), Cumulative.EIGHT_DIGITS));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @ValueSource(
            strings = {
                "07EA0D150A1E000000F1A4",
                "07EA0B1F0A1E000000F1A4",
                "07EA0B15181E000000F1A4",
                "07EA0B150A3C000000F1A4",
                "07EA0B150A1E3C0000F1A4",
                "07EA0B150A1E000000F1",
                "07EA0B150A1E000000F1A4A4",
                ""
            })
    void with_an_impossible_time_or_length_is_refused(String hex) {
        assertThrows(MalformedValue.class, () -> TimedCumulative.decode(Edt.ofHex(hex), Cumulative.EIGHT_DIGITS));
    }

    @Test
    void of_a_day_stands_at_its_half_hour() throws MalformedValue {
        List<OptionalLong> values = new ArrayList<>(Collections.nCopies(DayHistory.SLOTS, OptionalLong.empty()));
        values.set(1, OptionalLong.of(4711));
        DayHistory history = new DayHistory(OptionalInt.of(3), values);

        assertEquals(history, DayHistory.decode(history.encode(), Cumulative.EIGHT_DIGITS));
        assertEquals(LocalDateTime.of(2026, 11, 18, 0, 30), DayHistory.time(LocalDate.of(2026, 11, 18), 1));
    }

    @Test
    void of_a_day_that_nobody_chose_has_no_day() throws MalformedValue {
        DayHistory history =
                new DayHistory(OptionalInt.empty(), Collections.nCopies(DayHistory.SLOTS, OptionalLong.of(1)));

        assertEquals("00FF", history.encode().slice(0, 2).hex());
        assertEquals(history, DayHistory.decode(history.encode(), Cumulative.EIGHT_DIGITS));
    }

    @Test
    void of_a_day_longer_ago_than_a_meter_remembers_is_refused() {
        byte[] bytes = new byte[194];
        bytes[1] = 100;

        assertThrows(MalformedValue.class, () -> DayHistory.decode(Edt.of(bytes), Cumulative.EIGHT_DIGITS));
    }

    @Test
    void of_both_directions_is_read_as_it_was_written() throws MalformedValue {
        TwoWayHistory history = new TwoWayHistory(
                HALF_PAST_TEN,
                List.of(
                        new TwoWayHistory.Pair(OptionalLong.of(12_345_678), OptionalLong.empty()),
                        new TwoWayHistory.Pair(OptionalLong.of(12_345_600), OptionalLong.of(0))));

        assertEquals(history, TwoWayHistory.decode(history.encode(), 12));
        assertThrows(MalformedValue.class, () -> TwoWayHistory.decode(history.encode(), 1));
        assertThrows(
                MalformedValue.class,
                () -> TwoWayHistory.decode(
                        history.encode().slice(0, history.encode().length() - 1), 12));
    }

    @Test
    void of_the_last_minute_is_read_as_it_was_written() throws MalformedValue {
        MinuteValue value = new MinuteValue(
                HALF_PAST_TEN.withSecond(59), new TwoWayHistory.Pair(OptionalLong.of(7), OptionalLong.of(8)));

        assertEquals(value, MinuteValue.decode(value.encode()));
    }

    @Test
    void of_a_gas_meters_hours_is_read_as_it_was_written() throws MalformedValue {
        List<OptionalLong> hours = new ArrayList<>(Collections.nCopies(HourlyHistory.SLOTS, OptionalLong.of(99_999)));
        hours.set(23, OptionalLong.empty());
        HourlyHistory history = new HourlyHistory(HALF_PAST_TEN, hours, OptionalLong.of(999_999_999), 60);

        assertEquals(109, history.encode().length());
        assertEquals(history, HourlyHistory.decode(history.encode()));
    }

    @ParameterizedTest(name = "{0} × {1} × 10^{2} = {3}")
    @CsvSource({"65139,1,-1,6513.9", "5,100,-2,5.00", "99999999,999999,4,999998990000010000", "7,1,0,7"})
    void is_its_count_times_coefficient_and_unit(long count, long coefficient, int unit, BigDecimal value) {
        assertEquals(value, new MeterScale(coefficient, unit).value(count));
    }

    @ParameterizedTest(name = "code {0}")
    @CsvSource({"0,0", "4,-4", "10,1", "13,4"})
    void of_energy_has_a_unit_by_its_code(int code, int exponent) {
        assertEquals(Optional.of(exponent), MeterScale.energyUnit(code));
    }

    @ParameterizedTest(name = "code {0}")
    @ValueSource(ints = {5, 9, 14, 255, -1})
    void of_an_unknown_unit_has_none(int code) {
        assertEquals(Optional.empty(), MeterScale.energyUnit(code));
    }
}
