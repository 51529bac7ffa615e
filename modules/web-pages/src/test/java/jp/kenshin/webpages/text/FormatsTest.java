package jp.kenshin.webpages.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("Times and numbers")
@Tag("J-05")
class FormatsTest {
    private static final Instant AFTERNOON = Instant.parse("2026-11-21T05:30:00Z");
    private final Formats japanese = Formats.of(Texts.beside(Texts.class, Language.JA));
    private final Formats english = Formats.of(Texts.beside(Texts.class, Language.EN));

    @Test
    void times_are_Japanese_time_with_the_weekday() {
        assertEquals("2026/11/21(土) 14:30", japanese.dateTime(AFTERNOON));
        assertEquals("2026/11/21 (Sat) 14:30", english.dateTime(AFTERNOON));
        assertEquals("2026/01/05(月)", japanese.date(LocalDate.of(2026, 1, 5)));
    }

    @Test
    void what_happens_within_a_minute_is_told_to_the_second() {
        Instant at = AFTERNOON.plusSeconds(7);
        assertEquals("11/21(土) 14:30:07", japanese.second(at));
        assertEquals("11/21 (Sat) 14:30:07", english.second(at));
        assertEquals("14:30:07", japanese.secondOfDay(at));
    }

    @Test
    void midnight_ends_the_day_before() {
        Instant midnight = Instant.parse("2026-11-20T15:00:00Z");
        assertEquals("24:00", japanese.endTime(midnight));
        assertEquals("00:00", japanese.startTime(midnight));
    }

    @Test
    void numbers_have_thousands_separated_and_keep_their_decimals() {
        assertEquals("1,234,567.890", japanese.number(new BigDecimal("1234567.890")));
        assertEquals("0.000", japanese.number(new BigDecimal("0.000")));
        assertEquals("7,680", japanese.number(7_680));
    }

    @Test
    void the_past_is_told_in_the_largest_unit_that_fits() {
        assertEquals("たった今", japanese.ago(AFTERNOON.minusSeconds(59), AFTERNOON));
        assertEquals("1分前", japanese.ago(AFTERNOON.minusSeconds(60), AFTERNOON));
        assertEquals("23時間前", japanese.ago(AFTERNOON.minusSeconds(86_399), AFTERNOON));
        assertEquals("2 days ago", english.ago(AFTERNOON.minusSeconds(2 * 86_400), AFTERNOON));
    }

    @Test
    void cubic_metres_are_written_as_people_write_them() {
        assertEquals("m³", Formats.unit("m3"));
        assertEquals("kWh", Formats.unit("kWh"));
    }
}
