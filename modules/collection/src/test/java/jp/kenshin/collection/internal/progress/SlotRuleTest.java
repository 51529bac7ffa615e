package jp.kenshin.collection.internal.progress;

import jp.kenshin.collection.internal.ControlConfig.Deadlines;
import jp.kenshin.kernel.Jst;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-04")
@DisplayName("A slot")
class SlotRuleTest {
    private static final int DAY = 20_778;
    private static final long START = Jst.startOfDay(DAY);
    private static final int[] STEPS = {60, 300, 900, 1_800, 3_600};

    @Test
    void of_half_an_hour_is_due_an_hour_after_its_end() {
        SlotRule rule = rule(1_800);
        assertEquals(START + 1_800, rule.slotOf(START + 1_800));
        assertEquals(START + 3_600, rule.slotOf(START + 1_801));
        assertEquals(START + 5_400, rule.deadline(START + 1_800));
        assertEquals(48, rule.slots(DAY).count());
    }

    @Test
    void of_five_minutes_is_due_after_ten() {
        assertEquals(START + 900, rule(300).deadline(START + 300));
        assertEquals(288, rule(300).slots(DAY).count());
    }

    @Test
    void of_hourly_values_is_their_day_and_due_at_the_end_of_the_next() {
        SlotRule rule = rule(3_600);
        assertEquals(START + 86_400, rule.slotOf(START + 3_600));
        assertEquals(START + 2 * 86_400, rule.deadline(START + 86_400));
        assertEquals(24, rule.owed(START + 86_400, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    @Test
    void of_one_minute_values_is_half_an_hour_of_them() {
        assertEquals(30, rule(60).owed(START + 1_800, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    @Test
    void owes_nothing_for_the_time_without_a_device() {
        SlotRule rule = rule(1_800);
        assertEquals(0, rule.owed(START + 1_800, START + 1_800, Long.MAX_VALUE));
        assertEquals(1, rule.owed(START + 1_800, START + 1_799, Long.MAX_VALUE));
        assertEquals(1, rule.owed(START + 1_800, Long.MIN_VALUE, START + 1_800));
        assertEquals(0, rule.owed(START + 1_800, Long.MIN_VALUE, START + 1_799));
    }

    @Property
    void covers_every_instant_once_and_ends_on_its_day(
            @ForAll @LongRange(min = -4_000_000_000L, max = 4_000_000_000L) long at) {
        for (int step : STEPS) {
            SlotRule rule = rule(step);
            long slot = rule.slotOf(at);
            assertTrue(slot >= at && slot - rule.slotSeconds() < at, () -> step + " at " + at);
            assertEquals(Jst.dayOf(at), Jst.dayOf(slot));
            assertEquals(slot == at ? slot : slot - rule.slotSeconds(), rule.slotBefore(at));
        }
    }

    @Property(tries = 200)
    void owes_over_a_day_what_the_device_was_there_for(
            @ForAll @LongRange(min = -90_000, max = 90_000) long from,
            @ForAll @LongRange(min = -90_000, max = 180_000) long to) {
        for (int step : STEPS) {
            SlotRule rule = rule(step);
            long owed = rule.slots(DAY)
                    .map(slot -> rule.owed(slot, START + from, START + to))
                    .sum();
            long walked = 0;
            for (long at = START + step; at <= START + 86_400; at += step) {
                walked += at > START + from && at <= START + to ? 1 : 0;
            }
            assertEquals(walked, owed, "step " + step);
        }
    }

    private static SlotRule rule(int step) {
        return SlotRule.of(step, Deadlines.USUAL);
    }
}
