package jp.kenshin.collection.internal.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.MalformedDocument;
import jp.kenshin.collection.ReadingSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-02")
@DisplayName("A CSV document")
class CsvReadingSourceTest {
    private static final String HEADER = "meter_id,reading_type,timestamp,value\n";
    private static final String TYPE = "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0";
    private static final String GOOD = "G-0000001," + TYPE + ",2026-11-20T01:00:00+09:00,123.456\n";

    @Test
    void yields_a_reading_for_each_line() {
        List<IncomingReading> readings = read(HEADER + GOOD + "G-0000002," + TYPE + ",2026-11-19T17:00:00Z,-1\n");

        IncomingReading first = readings.get(0);
        assertEquals(2, first.line);
        assertEquals("G-0000001", first.meter);
        assertEquals(TYPE, first.readingType);
        assertEquals(Instant.parse("2026-11-19T16:00:00Z").getEpochSecond(), first.atSecond);
        assertEquals(123_456, first.unscaled);
        assertEquals(3, first.decimals);
        assertNull(first.quality);
        assertNull(first.fault);
        assertEquals("G-0000002", readings.get(1).meter);
        assertEquals(-1, readings.get(1).unscaled);
        assertEquals(2, readings.size());
    }

    @Test
    void may_carry_a_quality_mark() {
        String header = "meter_id,reading_type,timestamp,value,quality\n";
        String line = GOOD.strip();

        List<IncomingReading> readings = read(header + line + ",1.4.9\n" + line + ",\n" + line + ",検針\n" + line);

        assertEquals("1.4.9", readings.get(0).quality);
        assertNull(readings.get(1).quality);
        assertNull(readings.get(1).fault);
        assertFault(readings.get(2), "FORMAT", "quality");
        assertFault(readings.get(3), "FORMAT", "5 fields, this has 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void may_end_its_lines_any_way(String newLine) {
        List<IncomingReading> readings = read((HEADER + GOOD + GOOD.strip()).replace("\n", newLine));

        assertEquals(
                List.of(2L, 3L), readings.stream().map(reading -> reading.line).toList());
        assertTrue(readings.stream().allMatch(reading -> reading.fault == null));
    }

    @Test
    void may_begin_with_a_byte_order_mark_and_hold_blank_lines_and_quotation_marks() {
        List<IncomingReading> readings = read(
                "\uFEFF" + HEADER + "\n" + "\"G-0000001\",\"" + TYPE + "\",\"2026-11-20T01:00:00+09:00\",\"5\"\n\n");

        assertEquals(1, readings.size());
        assertEquals(3, readings.get(0).line);
        assertEquals("G-0000001", readings.get(0).meter);
        assertEquals(5, readings.get(0).unscaled);
        assertNull(readings.get(0).fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "G-1,T,2026-11-20T01:00:00+09:00,NaN|plain decimal",
                "G-1,T,2026-11-20T01:00:00+09:00,|value is empty",
                "G-1,T,2026-11-20T01:00:00+09:00,1e3|plain decimal",
                "G-1,T,2026-11-20T01:00:00+09:00,Infinity|plain decimal",
                "G-1,T,2026-11-20T01:00:00+09:00,１２３|plain decimal",
                "G-1,T,2026-11-20T01:00:00+09:00,0x10|plain decimal",
                "G-1,T,2026-11-20T01:00:00,1|without offset",
                "G-1,T,20.11.2026,1|ISO 8601",
                "G-1,T,,1|ISO 8601",
                ",T,2026-11-20T01:00:00+09:00,1|meter_id is empty",
                "G-1,,2026-11-20T01:00:00+09:00,1|reading_type is empty",
                "G-1,T,2026-11-20T01:00:00+09:00|4 fields, this has 3",
                "G-1,T,2026-11-20T01:00:00+09:00,1,5|4 fields, this has 5",
                "\"G-1,T\",2026-11-20T01:00:00+09:00,1,5|4 fields, this has 5",
                "G-1|4 fields, this has 1",
                "\"G-1,T,2026-11-20T01:00:00+09:00|4 fields, this has 3"
            })
    void loses_a_faulty_line_and_no_other(String line, String reason) {
        List<IncomingReading> readings = read(HEADER + GOOD + line + "\n" + GOOD);

        assertEquals(3, readings.size());
        assertNull(readings.get(0).fault);
        assertEquals(3, readings.get(1).line);
        assertFault(readings.get(1), "FORMAT", reason);
        assertNull(readings.get(2).fault);
    }

    @Test
    void refuses_numbers_and_instants_finer_than_any_meter_by_their_rule() {
        List<IncomingReading> readings =
                read(HEADER + GOOD.replace("123.456", "1234567890123456789") + GOOD.replace(":00+09", ":00.5+09"));

        assertFault(readings.get(0), "V09", "18 digits");
        assertFault(readings.get(1), "V06", "fraction");
    }

    @Test
    void loses_the_lines_that_are_not_utf_8_and_names_them() {
        byte[] good = (HEADER + GOOD).getBytes(StandardCharsets.UTF_8);
        byte[] foreign = "検針001,種別,2026-11-20T01:00:00+09:00,1\n".getBytes(Charset.forName("windows-31j"));

        List<IncomingReading> readings = read(concat(good, foreign, GOOD.getBytes(StandardCharsets.UTF_8)));

        assertEquals(3, readings.size());
        assertFault(readings.get(1), "FORMAT", "not UTF-8");
        assertEquals(3, readings.get(1).line);
        assertNull(readings.get(2).fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meter_id,reading_type,timestamp",
                "meter_id,reading_type,timestamp,value,unit",
                "meter_id,reading_type,timestamp,value,quality,",
                "reading_type,meter_id,timestamp,value",
                "Meter_id,reading_type,timestamp,value",
                "meter_id;reading_type;timestamp;value",
                "<MeterReadings/>",
                "G-0000001,0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0,2026-11-20T01:00:00+09:00,123.456"
            })
    void is_refused_with_a_wrong_header(String header) {
        MalformedDocument refusal = assertThrows(MalformedDocument.class, () -> read(header + "\n" + GOOD));

        assertEquals(CollectionError.WRONG_HEADER, refusal.code());
        assertTells(refusal, "line 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\r\n"})
    void is_refused_when_empty(String text) {
        assertEquals(
                CollectionError.EMPTY_BODY,
                assertThrows(MalformedDocument.class, () -> read(text)).code());
    }

    @Test
    void of_a_header_alone_holds_no_reading() {
        assertEquals(List.of(), read(HEADER));
    }

    @Test
    void ends_at_a_field_without_end() {
        String endless = HEADER + GOOD + "x".repeat(200_000);

        MalformedDocument refusal = assertThrows(MalformedDocument.class, () -> read(endless));

        assertEquals(CollectionError.MALFORMED_DOCUMENT, refusal.code());
        assertTells(refusal, "after line 2");
    }

    @Test
    void ends_where_its_stream_breaks() {
        InputStream broken = new InputStream() {
            private final InputStream begin =
                    new ByteArrayInputStream((HEADER + GOOD).getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                int next = begin.read();
                if (next < 0) {
                    throw new IOException("connection reset");
                }
                return next;
            }
        };
        MalformedDocument refusal = assertThrows(MalformedDocument.class, () -> readAll(new CsvReadingSource(broken)));

        assertTells(refusal, "connection reset");
    }

    private static void assertTells(MalformedDocument refusal, String place) {
        assertTrue(String.valueOf(refusal.getMessage()).contains(place), refusal::getMessage);
    }

    private static void assertFault(IncomingReading reading, String code, String reason) {
        assertNotNull(reading.fault);
        assertEquals(code, reading.fault.code());
        assertTrue(reading.fault.reason().contains(reason), reading.fault::reason);
    }

    static List<IncomingReading> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<IncomingReading> read(byte[] document) {
        return readAll(new CsvReadingSource(new ByteArrayInputStream(document)));
    }

    private static List<IncomingReading> readAll(ReadingSource source) {
        List<IncomingReading> readings = new ArrayList<>();
        for (IncomingReading reading = new IncomingReading(); source.next(reading); reading = new IncomingReading()) {
            readings.add(reading);
        }
        return readings;
    }

    private static byte[] concat(byte[]... parts) {
        java.io.ByteArrayOutputStream whole = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
