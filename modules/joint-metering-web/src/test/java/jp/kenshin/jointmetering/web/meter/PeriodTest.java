package jp.kenshin.jointmetering.web.meter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A period")
@Tag("J-05")
class PeriodTest {
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 21);

    @Test
    void of_a_week_begins_on_Monday() {
        Period week = Period.around(Span.WEEK, SATURDAY);
        assertEquals(LocalDate.of(2026, 11, 16), week.first());
        assertEquals(LocalDate.of(2026, 11, 22), week.last());
        assertEquals(week, Period.around(Span.WEEK, LocalDate.of(2026, 11, 22)));
    }

    @Test
    void of_a_month_is_the_whole_month_and_is_followed_by_the_next() {
        Period november = Period.around(Span.MONTH, SATURDAY);
        assertEquals(LocalDate.of(2026, 11, 30), november.last());
        assertEquals(LocalDate.of(2026, 12, 31), november.next().last());
        assertEquals(LocalDate.of(2026, 10, 1), november.previous().first());
        assertTrue(november.byDay());
    }

    @Test
    void covers_its_days_in_Japanese_time() {
        Period day = Period.around(Span.DAY, SATURDAY);
        assertEquals(Instant.parse("2026-11-20T15:00:00Z"), day.start());
        assertEquals(Instant.parse("2026-11-21T15:00:00Z"), day.end());
    }

    @ParameterizedTest
    @EnumSource
    void steps_forth_and_back_to_itself(Span span) {
        Period period = Period.around(span, SATURDAY);
        assertEquals(period, period.next().previous());
        assertEquals(period.last().plusDays(1), period.next().first());
    }

    @ParameterizedTest
    @EnumSource
    void comes_back_from_its_own_address(Span span) {
        Period period = Period.around(span, SATURDAY);
        assertEquals(
                period,
                Period.parse(
                        parameter(period, "span"),
                        parameter(period, "day"),
                        parameter(period, "from"),
                        parameter(period, "to"),
                        LocalDate.of(2030, 1, 1)));
    }

    @Test
    void given_backwards_is_turned_round_and_a_very_long_one_is_shortened() {
        Period turned = Period.between(SATURDAY, SATURDAY.minusDays(9));
        assertEquals(SATURDAY.minusDays(9), turned.first());
        assertEquals(10, turned.days());
        assertTrue(turned.byDay());
        assertEquals(
                Period.MOST_DAYS,
                Period.between(LocalDate.of(2000, 1, 1), SATURDAY).days());
        assertFalse(Period.between(SATURDAY, SATURDAY.plusDays(6)).byDay());
    }

    @Test
    void that_cannot_be_understood_is_today() {
        Period today = Period.around(Span.DAY, SATURDAY);
        assertEquals(today, Period.parse(null, null, null, null, SATURDAY));
        assertEquals(today, Period.parse("fortnight", "2026-13-45", null, null, SATURDAY));
        assertEquals(today, Period.parse("day", "0001-01-01", null, null, SATURDAY));
        assertEquals(today, Period.parse("day", "<script>", null, null, SATURDAY));
    }

    private static @Nullable String parameter(Period period, String name) {
        for (String pair : period.query().split("&")) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return null;
    }
}
