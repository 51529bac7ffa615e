package jp.kenshin.collection.internal.schedule;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kenshin.echonet.unit.SendingSchedule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-20")
@DisplayName("The plan of a unit's sendings")
class SchedulePlanTest {
    private static final int HALF_HOURLY_ALLOWANCE = 3_600;

    @ParameterizedTest(name = "{0} minutes on a grid of {1} s: every {2} minutes")
    @CsvSource({
        "1, 60, 30",
        "5, 300, 5",
        "15, 300, 15",
        "15, 900, 30",
        "30, 1800, 30",
        "60, 1800, 60",
        "60, 3600, 1440",
    })
    @Tag("C-01")
    void sends_as_often_as_the_deadline_of_the_values_asks_for(int granularity, int step, int every) {
        SendingSchedule plan = SchedulePlan.of("E-0000201", granularity, step);
        assertEquals(granularity, plan.granularityMinutes());
        assertEquals(every, plan.everyMinutes());
        int oldest = (every - granularity) * 60;
        int allowance = step == 300 ? 600 : step == 3_600 ? 2 * 86_400 : HALF_HOURLY_ALLOWANCE;
        assertTrue(oldest + plan.offsetSeconds() < allowance, plan::toString);
    }

    @Test
    void is_the_same_whenever_it_is_made() {
        assertEquals(SchedulePlan.of("T-0000201", 60, 3_600), SchedulePlan.of("T-0000201", 60, 3_600));
        assertEquals(210, SchedulePlan.offset("E-0000201", 900));
    }

    @Test
    void spreads_units_with_numbers_in_a_row_over_the_window() {
        for (int between : new int[] {1, 2, 10}) {
            Map<Integer, Long> aMinute = IntStream.range(0, 300)
                    .map(unit -> SchedulePlan.offset(String.format(Locale.ROOT, "E-%07d", 201 + unit * between), 900))
                    .boxed()
                    .collect(Collectors.groupingBy(offset -> offset / 60, Collectors.counting()));
            assertEquals(15, aMinute.size());
            assertTrue(aMinute.values().stream().allMatch(units -> units <= 24), aMinute::toString);
        }
    }

    @Test
    void gives_an_id_without_a_number_a_moment_too() {
        Map<String, Integer> offsets = IntStream.range(0, 20)
                .mapToObj(unit -> "X-" + (char) ('A' + unit))
                .collect(Collectors.toMap(Function.identity(), unit -> SchedulePlan.offset(unit, 900)));
        assertTrue(offsets.values().stream().distinct().count() > 15, offsets::toString);
        assertTrue(offsets.values().stream().allMatch(offset -> offset >= 10 && offset < 900), offsets::toString);
    }
}
