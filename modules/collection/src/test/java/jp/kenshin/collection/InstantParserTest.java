package jp.kenshin.collection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import jp.kenshin.collection.InstantParser.Outcome;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class InstantParserTest {
    private final InstantParser parser = new InstantParser();

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T01:00:00+09:00, 2026-11-19T16:00:00Z",
        "2026-11-19T16:00:00Z, 2026-11-19T16:00:00Z",
        "2026-11-19T16:00Z, 2026-11-19T16:00:00Z",
        "2026-11-19T16:00:00.000Z, 2026-11-19T16:00:00Z",
        "2026-11-20T01:00:00.0+0900, 2026-11-19T16:00:00Z",
        "2026-11-20T24:00:00+09:00, 2026-11-20T15:00:00Z",
        "2024-02-29T00:00:00-06:00, 2024-02-29T06:00:00Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z"
    })
    void reads_an_instant_with_offset(String text, Instant expected) {
        assertEquals(Outcome.INSTANT, parser.parse(text));
        assertEquals(expected.getEpochSecond(), parser.epochSecond());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T01:00:00", "2026-11-20T01:00", "2026-11-20T01:00:00.000"})
    void knows_a_time_without_offset(String text) {
        assertEquals(Outcome.NO_OFFSET, parser.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T01:00:00.500+09:00", "2026-11-20T01:00:00.001Z"})
    void knows_an_instant_between_two_seconds(String text) {
        assertEquals(Outcome.FRACTION, parser.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "T",
                "2026-11-20",
                "2026-11-20 01:00:00+09:00",
                "2026/11/20T01:00:00+09:00",
                "26-11-20T01:00:00+09:00",
                "2026-13-01T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-02-29T00:00:00Z",
                "2026-04-31T00:00:00Z",
                "0000-01-01T00:00:00Z",
                "2026-11-20T25:00:00Z",
                "2026-11-20T24:00:01Z",
                "2026-11-20T24:00:00.1Z",
                "2026-11-20T23:60:00Z",
                "2026-11-20T23:59:60Z",
                "2026-11-20T01:00:00.Z",
                "2026-11-20T01:00:00+",
                "2026-11-20T01:00:00+09",
                "2026-11-20T01:00:00+19:00",
                "2026-11-20T01:00:00+09:60",
                "2026-11-20T01:00:00+09:00Z",
                "2026-11-20T01:00:00 +09:00",
                "2026-11-20T01:00:00[Asia/Tokyo]",
                "2026-11-20T01:00:00z",
                "２０２６-11-20T01:00:00Z",
                "-026-11-20T01:00:00Z"
            })
    void refuses_anything_else(String text) {
        assertEquals(Outcome.MALFORMED, parser.parse(text));
    }

    @Property
    void agrees_with_the_calendar_of_the_platform(
            @ForAll @LongRange(min = -62_135_500_000L, max = 253_402_200_000L) long second,
            @ForAll @IntRange(min = -1080, max = 1080) int offsetMinutes) {
        OffsetDateTime dateTime = Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
        if (dateTime.getYear() < 1 || dateTime.getYear() > 9_999) {
            return;
        }
        assertEquals(Outcome.INSTANT, parser.parse(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(dateTime)));
        assertEquals(second, parser.epochSecond());
    }

    @Property
    void takes_any_text_without_failing(@ForAll String text) {
        parser.parse(text);
    }
}
