package jp.kenshin.collection.internal.recollection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.kenshin.collection.internal.turn.MeterObject;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.kernel.Jst;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-05")
@DisplayName("The questions to a device")
class AskPlanTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final long START = Jst.startOfDay((int) DAY.toEpochDay());
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00+09:00");

    @Property
    void cover_every_half_hour_that_is_missing_in_few_frames(
            @ForAll @Size(min = 1, max = 48) Set<@IntRange(min = 1, max = 48) Integer> slots) {
        SortedSet<Long> missing = instants(slots, 1_800);
        List<Ask> plan = AskPlan.of(MeterObject.LOW_VOLTAGE, missing, NOW);

        missing.forEach(at -> assertTrue(plan.stream().anyMatch(ask -> covers(ask, at)), () -> at + " by " + plan));
        assertTrue(frames(plan) <= AskPlan.MOST_FRAMES);
    }

    @Property
    void cover_every_hour_of_gas_and_water(
            @ForAll @Size(min = 1, max = 24) Set<@IntRange(min = 1, max = 24) Integer> slots) {
        SortedSet<Long> missing = instants(slots, 3_600);
        for (int deviceClass : new int[] {MeterObject.SMART_GAS, MeterObject.WATER, MeterObject.LPG}) {
            List<Ask> plan = AskPlan.of(deviceClass, missing, NOW);
            missing.forEach(at -> assertTrue(plan.stream().anyMatch(ask -> covers(ask, at)), () -> at + " by " + plan));
            assertTrue(frames(plan) <= AskPlan.MOST_FRAMES);
        }
    }

    @Test
    void take_the_midnight_that_ends_a_day_from_the_next_one() {
        assertEquals(
                List.of(new Ask.WholeDay(DAY, List.of(0xE4)), new Ask.WholeDay(DAY.plusDays(1), List.of(0xE4))),
                AskPlan.of(MeterObject.SMART_GAS, instants(Set.of(23, 24), 3_600), NOW));
    }

    @Test
    void ask_for_a_few_half_hours_at_once() {
        assertEquals(
                List.of(new Ask.HalfHours(DAY.atTime(6, 0), 12)),
                AskPlan.of(MeterObject.LOW_VOLTAGE, instants(Set.of(1, 12), 1_800), NOW));
    }

    private static SortedSet<Long> instants(Set<Integer> slots, int step) {
        return slots.stream().map(slot -> START + (long) slot * step).collect(Collectors.toCollection(TreeSet::new));
    }

    private static int frames(List<Ask> plan) {
        return plan.stream()
                .mapToInt(ask -> ask.requests(Eoj.of(MeterObject.WATER, 1), DAY).size())
                .sum();
    }

    /** What the device's answer tells of, by the tables of docs/field.md. */
    private static boolean covers(Ask ask, long at) {
        if (ask instanceof Ask.WholeDay day) {
            return Math.floorDiv(at + 9 * 3_600, 86_400L) == day.day().toEpochDay();
        }
        if (ask instanceof Ask.HalfHours some) {
            long newest = some.newest().toEpochSecond(Jst.OFFSET);
            return at <= newest && at > newest - some.count() * 1_800L && (newest - at) % 1_800 == 0;
        }
        if (ask instanceof Ask.Series series) {
            long first = series.first().toEpochSecond(Jst.OFFSET);
            return at >= first && at < first + series.count() * 3_600L && (at - first) % 3_600 == 0;
        }
        return false;
    }
}
