package jp.kenshin.collection.internal.recollection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kenshin.collection.Recollection.Reason;
import jp.kenshin.collection.Recollection.State;
import jp.kenshin.collection.internal.ControlConfig.Tries;
import jp.kenshin.collection.internal.recollection.Progress.Outcome;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-17")
@DisplayName("A task")
class ProgressTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final Tries TRIES = new Tries(5, 60, 10, 15);

    @Provide
    Arbitrary<List<Outcome>> answers() {
        return Arbitraries.of(Reason.class)
                .map(reason -> reason == Reason.NONE ? Outcome.FILLED : Outcome.missing(reason, "x"))
                .list()
                .ofSize(20);
    }

    @Property
    void ends_whatever_the_device_answers(@ForAll("answers") List<Outcome> answers) {
        Progress task = Progress.begin(NOW);
        int asked = 0;
        for (Outcome answer : answers) {
            if (task.state() != State.WAITING) {
                break;
            }
            task = task.running().after(answer, TRIES, NOW);
            asked++;
        }
        assertTrue(task.state() == State.FILLED || task.state() == State.GIVEN_UP, task::toString);
        assertTrue(asked <= TRIES.most());
        assertEquals(asked, task.tries());
        assertEquals(task.state() == State.FILLED, task.reason() == Reason.NONE);
    }

    @Property
    void waits_twice_as_long_after_each_try_up_to_a_bound(@ForAll("answers") List<Outcome> answers) {
        Progress task = Progress.begin(NOW);
        Duration before = Duration.ZERO;
        for (Outcome answer : answers) {
            task = task.running().after(answer, TRIES, NOW);
            if (task.state() != State.WAITING) {
                return;
            }
            Duration pause = Duration.between(NOW, task.nextTryAt());
            assertTrue(pause.compareTo(before) > 0 || pause.equals(Duration.ofMinutes(10)), pause::toString);
            before = pause;
        }
    }

    @Test
    @Tag("C-14")
    void of_a_newer_gap_goes_first_and_falls_behind_with_each_try() {
        long day = 86_400;
        assertTrue(Progress.priority(2 * day, 0, false) > Progress.priority(day, 0, false));
        assertTrue(Progress.priority(2 * day, 2, false) < Progress.priority(day, 0, false));
        assertTrue(Progress.priority(0, 0, true) > Progress.priority(500 * day, 0, false));
    }
}
