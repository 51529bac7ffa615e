package jp.kenshin.collection.internal.clock;

import java.time.LocalTime;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-19")
@DisplayName("The moment at which a clock is set")
class QuietMomentTest {
    private static final QuietMoment HALF_HOURLY = new QuietMoment(1_800, 120);

    @ParameterizedTest(name = "at {0}, {1} s ahead: {2}")
    @CsvSource({
        "10:10, 40, true", "10:28:30, 40, false", "10:01, 40, false", "10:27:40, 40, false", "10:25, 600, false",
        "10:05, 600, true", "10:05, -600, false", "10:25, -600, true", "10:15, 31536000, true",
                "10:29, 31536000, false",
    })
    void is_away_from_the_ends_of_slots_by_either_clock(String time, int ahead, boolean quiet) {
        assertEquals(quiet, HALF_HOURLY.isNow(LocalTime.parse(time).toSecondOfDay(), ahead));
    }

    @Property(tries = 200)
    void never_takes_a_clock_that_can_stay_in_its_slot_to_another(
            @ForAll @IntRange(min = -1_300, max = 1_300) int ahead, @ForAll @IntRange(max = 86_399) int now) {
        if (HALF_HOURLY.isNow(now, ahead)) {
            assertEquals(Math.floorDiv(now, 1_800), Math.floorDiv(now + ahead, 1_800));
        }
    }

    @Property(tries = 100)
    void comes_in_every_half_hour_however_far_a_clock_is_off(
            @ForAll @IntRange(min = -40_000_000, max = 40_000_000) int ahead) {
        assertTrue(LongStream.range(0, 1_800).anyMatch(now -> HALF_HOURLY.isNow(now, ahead)));
    }

    @Property(tries = 100)
    void comes_in_every_minute_where_values_are_a_minute_apart(@ForAll @IntRange(min = -90, max = 90) int ahead) {
        QuietMoment minutely = new QuietMoment(60, 120);
        assertTrue(LongStream.range(0, 60).anyMatch(now -> minutely.isNow(now, ahead)));
    }
}
