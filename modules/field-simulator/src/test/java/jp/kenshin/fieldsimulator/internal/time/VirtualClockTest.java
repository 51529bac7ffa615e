package jp.kenshin.fieldsimulator.internal.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The field's clock")
class VirtualClockTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private final MovedClock real = new MovedClock();

    @Test
    void runs_at_its_speed() {
        VirtualClock clock = VirtualClock.at(real, NOW.minus(Duration.ofDays(7)), 60);
        real.move(Duration.ofMinutes(1));
        assertEquals(NOW.minus(Duration.ofDays(7)).plus(Duration.ofHours(1)), clock.now());
        assertEquals(1_000, clock.realMillisUntil(clock.now().plusSeconds(60)));
        assertEquals(0, clock.realMillisUntil(clock.now().minusSeconds(60)));
        assertEquals(Duration.ofSeconds(60), clock.virtual(Duration.ofSeconds(1)));
    }

    @Test
    void catches_up_and_keeps_pace() {
        VirtualClock clock = VirtualClock.catchingUp(real, Duration.ofHours(6), 601);
        assertEquals(NOW.minus(Duration.ofHours(6)), clock.now());
        assertEquals(NOW.plusSeconds(36), clock.caughtUp());
        real.move(Duration.ofSeconds(35));
        assertTrue(clock.isCatchingUp());
        real.move(Duration.ofSeconds(1));
        assertFalse(clock.isCatchingUp());
        assertEquals(real.instant(), clock.now());
        real.move(Duration.ofHours(1));
        assertEquals(real.instant(), clock.now());
        assertEquals(Duration.ofSeconds(1), clock.virtual(Duration.ofSeconds(1)));
    }

    @Test
    void has_caught_up_with_a_clock_that_goes_on_while_it_is_asked() {
        VirtualClock clock = VirtualClock.catchingUp(real, Duration.ofHours(6), 601);
        real.move(Duration.ofSeconds(37));
        real.advanceWithEachLook(Duration.ofNanos(1_000));
        assertFalse(clock.isCatchingUp());
    }

    @Test
    void does_not_stand_still() {
        assertThrows(IllegalArgumentException.class, () -> VirtualClock.at(real, NOW, 0));
    }

    private static final class MovedClock extends Clock {
        private Instant now = NOW;
        private Duration withEachLook = Duration.ZERO;

        void advanceWithEachLook(Duration by) {
            withEachLook = by;
        }

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plus(withEachLook);
            return now;
        }
    }
}
