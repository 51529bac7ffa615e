package jp.kenshin.collection.internal.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-17")
@DisplayName("A concentrator's allowance")
class TrafficBudgetTest {
    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
    private static final TrafficBudget BUDGET = new TrafficBudget(60, 10);

    @Property
    void is_never_passed_whenever_frames_are_wanted(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(min = 0, max = 3_000) Integer> pausesMillis) {
        Instant paid = Instant.EPOCH;
        Instant now = START;
        int sent = 0;
        for (int pause : pausesMillis) {
            now = now.plusMillis(pause);
            Optional<Instant> next = BUDGET.pay(paid, now, 1);
            if (next.isPresent()) {
                paid = next.get();
                sent++;
            }
            long allowed = BUDGET.burst() + 1 + Duration.between(START, now).toSeconds();
            assertTrue(sent <= allowed, sent + " of " + allowed);
        }
    }

    @Test
    void is_full_again_after_a_quiet_time_and_no_fuller() {
        Instant paid = Instant.EPOCH;
        int sent = 0;
        while (BUDGET.pay(paid, START, 1).isPresent()) {
            paid = BUDGET.pay(paid, START, 1).get();
            sent++;
        }
        assertEquals(11, sent);
        assertTrue(BUDGET.pay(paid, START.plusSeconds(1), 1).isPresent());
    }

    @Test
    void takes_back_what_was_not_sent() {
        Instant paid = BUDGET.pay(Instant.EPOCH, START, 20).orElseThrow();
        assertTrue(BUDGET.pay(paid, START, 1).isEmpty());
        assertTrue(BUDGET.pay(BUDGET.refund(paid, 15), START, 1).isPresent());
    }
}
