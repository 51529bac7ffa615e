package jp.kenshin.externalconnection.internal.hours;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The reconnection desk's hours")
@Tag("S-06")
class OfficeHoursTest {
    private final OfficeHours hours =
            new OfficeHours("09:00-17:00", "MON,TUE,WED,THU,FRI", true, "12-29,12-30,12-31,01-02,01-03");

    private static Instant at(String japaneseTime) {
        return OffsetDateTime.parse(japaneseTime + ":00+09:00").toInstant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-26T09:00", "2026-11-26T16:59", "2026-12-28T12:00"})
    void are_open_by_day_on_a_weekday(String time) {
        assertTrue(hours.isOpen(at(time)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-26T08:59, too early",
        "2026-11-26T17:00, too late",
        "2026-11-28T12:00, a Saturday",
        "2026-11-23T12:00, Labour Thanksgiving Day",
        "2026-05-06T12:00, a substitute holiday",
        "2026-09-22T12:00, a day between two holidays",
        "2027-02-23T12:00, the Emperor's Birthday",
        "2026-03-20T12:00, the vernal equinox",
        "2027-03-22T12:00, the substitute of an equinox on a Sunday",
        "2026-12-30T12:00, a day of the company",
        "2027-01-01T12:00, New Year's Day"
    })
    void are_closed_then(String time, String why) {
        assertFalse(hours.isOpen(at(time)), why);
    }

    @Test
    void begin_next_after_the_holidays() {
        assertEquals(at("2027-01-04T09:00"), hours.nextOpening(at("2026-12-28T17:30")));
        assertEquals(at("2026-11-26T09:00"), hours.nextOpening(at("2026-11-26T03:00")));
        assertEquals(at("2026-11-26T10:00"), hours.nextOpening(at("2026-11-26T10:00")));
    }

    @Test
    void may_be_the_whole_day_of_every_day() {
        OfficeHours always = new OfficeHours("00:00-24:00", "MON,TUE,WED,THU,FRI,SAT,SUN", false, "none");
        assertTrue(always.isOpen(at("2026-11-28T23:59")));
        assertTrue(always.isOpen(at("2027-01-01T00:00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9-17", "17:00-09:00", "09:00", "25:00-26:00", "09:00-17:00-18:00"})
    void that_cannot_be_understood_stop_the_start_and_name_the_key(String text) {
        Exception refusal =
                assertThrows(IllegalArgumentException.class, () -> new OfficeHours(text, "MON", true, "none"));
        assertTrue(String.valueOf(refusal.getMessage()).contains("business-hours"), refusal::toString);
    }
}
