package jp.kenshin.kernel;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JstTest {
    @Test
    void givesTheValueOfMidnightToTheDayItEnds() {
        assertEquals(LocalDate.of(2026, 11, 20), Jst.dayOf(Instant.parse("2026-11-20T15:00:00Z")));
        assertEquals(LocalDate.of(2026, 11, 21), Jst.dayOf(Instant.parse("2026-11-20T15:00:01Z")));
        assertEquals(Instant.parse("2026-11-20T15:00:00Z"), Jst.startOfDay(LocalDate.of(2026, 11, 21)));
    }

    @Property
    void putsEverySecondIntoTheDayThatHoldsIt(
            @ForAll @LongRange(min = -10_000_000_000L, max = 100_000_000_000L) long second) {
        int day = Jst.dayOf(second);

        assertTrue(Jst.startOfDay(day) < second && second <= Jst.startOfDay(day + 1));
        assertEquals(
                Instant.ofEpochSecond(second - 1)
                        .atOffset(Jst.OFFSET)
                        .toLocalDate()
                        .toEpochDay(),
                day);
    }
}
