package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The clock of a unit")
@Tag("C-19")
class DeviceClockTest {
    private static final Instant BEGIN = Instant.parse("2026-11-20T03:00:00Z");
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 20, 12, 0);

    @Property(tries = 300)
    void showed_a_time_when_it_says_it_did(
            @ForAll @LongRange(min = -60_000, max = 60_000) long drift,
            @ForAll @LongRange(max = 7 * 86_400_000L) long millis) {
        DeviceClock clock = new DeviceClock(BEGIN, drift);
        Instant instant = BEGIN.plusMillis(millis);
        Instant told = clock.shownAt(clock.show(instant)).orElseThrow();
        assertTrue(Math.abs(Duration.between(instant, told).toMillis()) <= 1);
    }

    @Test
    void never_showed_what_it_was_set_across() {
        DeviceClock clock = new DeviceClock(BEGIN, 0);
        Instant set = BEGIN.plus(Duration.ofMinutes(10));
        clock.set(NOON.plusMinutes(40), set);
        assertEquals(Optional.of(BEGIN.plus(Duration.ofMinutes(5))), clock.shownAt(NOON.plusMinutes(5)));
        assertEquals(Optional.empty(), clock.shownAt(NOON.plusMinutes(30)));
        assertEquals(Optional.of(set.plus(Duration.ofMinutes(20))), clock.shownAt(NOON.plusMinutes(60)));
        assertEquals(Duration.ofMinutes(30), clock.ahead(set));
    }

    @Test
    void showed_twice_what_it_was_set_back_over_and_means_the_first_time() {
        DeviceClock clock = new DeviceClock(BEGIN, 0);
        clock.set(NOON, BEGIN.plus(Duration.ofMinutes(30)));
        assertEquals(Optional.of(BEGIN.plus(Duration.ofMinutes(15))), clock.shownAt(NOON.plusMinutes(15)));
        assertEquals(Optional.of(BEGIN.plus(Duration.ofMinutes(70))), clock.shownAt(NOON.plusMinutes(40)));
    }
}
