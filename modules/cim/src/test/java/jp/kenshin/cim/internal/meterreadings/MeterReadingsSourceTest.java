package jp.kenshin.cim.internal.meterreadings;

import java.time.Instant;
import java.util.List;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.MalformedDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static jp.kenshin.cim.internal.meterreadings.Documents.TYPE;
import static jp.kenshin.cim.internal.meterreadings.Documents.document;
import static jp.kenshin.cim.internal.meterreadings.Documents.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-02")
@DisplayName("A MeterReadings document")
class MeterReadingsSourceTest {
    private static final String METER = "<Meter><mRID>G-0000001</mRID></Meter>";
    private static final String SINGLE =
            "<Readings><timeStamp>2026-11-20T01:00:00+09:00</timeStamp><value>123.456</value>" + "<ReadingType ref=\""
                    + TYPE + "\"/></Readings>";

    @Test
    void yields_single_readings() {
        IncomingReading reading = only(METER + SINGLE);

        assertEquals(1, reading.line);
        assertEquals("G-0000001", reading.meter);
        assertEquals(TYPE, reading.readingType);
        assertEquals(Instant.parse("2026-11-19T16:00:00Z").getEpochSecond(), reading.atSecond);
        assertEquals(123_456, reading.unscaled);
        assertEquals(3, reading.decimals);
        assertNull(reading.fault);
    }

    @Test
    void yields_the_readings_of_blocks_in_its_order_whatever_comes_first() {
        String block =
                """
                <IntervalBlocks>
                  <IntervalReadings><value>1</value><timeStamp>2026-11-19T16:30:00.000Z</timeStamp></IntervalReadings>
                  <!-- between -->
                  <IntervalReadings><timeStamp>2026-11-19T17:00:00Z</timeStamp><value> 2.5 </value></IntervalReadings>
                  <ReadingType ref="%s"/>
                </IntervalBlocks>"""
                        .formatted(TYPE);

        List<IncomingReading> readings =
                read(document(block + SINGLE + METER, METER.replace("0001<", "0002<") + block + block));

        assertEquals(
                List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L),
                readings.stream().map(r -> r.line).toList());
        assertEquals(
                List.of(10L, 25L, 1_234_560L),
                readings.stream()
                        .limit(3)
                        .map(r -> r.unscaled * (r.decimals == 0 ? 10 : r.decimals == 3 ? 10 : 1))
                        .toList());
        assertEquals(
                List.of("G-0000001", "G-0000002"),
                readings.stream().map(r -> r.meter).distinct().toList());
        assertTrue(readings.stream().allMatch(r -> TYPE.equals(r.readingType) && r.fault == null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "<mRID>M</mRID>|M|-|-",
                "<Names><name>N</name></Names>|N|-|-",
                "<mRID>M</mRID><Names><name>N</name><NameType><name>MeterUniqueID</name></NameType></Names>|M|N|-",
                "<Names><NameType><name>Serial Number</name></NameType><name>S</name></Names>|-|-|S",
                "<serialNumber>S</serialNumber><mRID>M</mRID>|M|-|S",
                "<mRID/>|-|-|-",
                "|-|-|-"
            })
    void names_its_meter_in_several_ways(String names, String id, String alias, String serial) {
        IncomingReading reading = only("<Meter>" + (names == null ? "" : names) + "</Meter>" + SINGLE);

        assertEquals(id, reading.meter);
        assertEquals(alias, reading.alias);
        assertEquals(serial, reading.serial);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0.0, 1.0.0",
        "2.0.1 5.4.260, 5.4.260",
        "1.0.0 2.0.1, 1.0.0",
        "1.4.9 2.6.0, 1.4.9",
    })
    void keeps_the_mark_that_says_most(String marks, String kept) {
        StringBuilder qualities = new StringBuilder();
        for (String mark : marks.split(" ")) {
            qualities.append("<ReadingQualities><source>HES</source><ReadingQualityType ref=\"" + mark
                    + "\"></ReadingQualityType></ReadingQualities>");
        }
        assertEquals(kept, only(METER + SINGLE.replace("</value>", "</value>" + qualities)).quality);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<timeStamp>2026-11-20T01:00:00Z</timeStamp><value>NaN</value>|FORMAT|plain decimal",
                "<timeStamp>2026-11-20T01:00:00Z</timeStamp><value/>|FORMAT|value is missing",
                "<timeStamp>2026-11-20T01:00:00Z</timeStamp>|FORMAT|value is missing",
                "<timeStamp>2026-11-20T01:00:00Z</timeStamp><ReadingQualities><ReadingQualityType ref=\"2.5.259\"/></ReadingQualities>|V10|missing",
                "<timeStamp>2026-11-20T01:00:00</timeStamp><value>1</value>|FORMAT|without offset",
                "<timeStamp>2026-11-20T01:00:00.5Z</timeStamp><value>1</value>|V06|fraction",
                "<timeStamp>yesterday</timeStamp><value>1</value>|FORMAT|ISO 8601",
                "<value>1</value>|FORMAT|timeStamp is missing",
                "<timeStamp>2026-11-20T01:00:00Z</timeStamp><value>1234567890123456789</value>|V09|18 digits",
                "<timeStamp>2026-11-20T01:00:00Z</timeStamp><value>1</value><ReadingQualities><ReadingQualityType ref=\"&lt;script&gt;\"/></ReadingQualities>|FORMAT|quality"
            })
    void loses_a_faulty_reading_and_no_other(String content, String code, String reason) {
        List<IncomingReading> readings = read(document(
                METER + SINGLE + "<Readings>" + content + "<ReadingType ref=\"" + TYPE + "\"/></Readings>" + SINGLE));

        assertEquals(3, readings.size());
        assertNull(readings.get(0).fault);
        assertNotNull(readings.get(1).fault);
        assertEquals(code, readings.get(1).fault.code());
        assertTrue(readings.get(1).fault.reason().contains(reason), readings.get(1).fault::reason);
        assertNull(readings.get(2).fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://iec.ch/TC57/2011/MeterReadings#",
                "http://www.iec.ch/TC57/2011/MeterReadings#",
                "http://iec.ch/TC57/2010/MeterReadings#",
                "http://www.iec.ch/TC57/2017/MeterReadings"
            })
    void may_be_of_any_edition_whose_meaning_is_certain(String namespace) {
        String document = "<m:MeterReadings xmlns:m=\"" + namespace + "\"><m:MeterReading><m:Readings><m:timeStamp>"
                + "2026-11-20T01:00:00Z</m:timeStamp><m:value>1</m:value></m:Readings></m:MeterReading></m:MeterReadings>";

        assertEquals(1, read(document).size());
    }

    @Test
    void may_be_empty() {
        assertEquals(List.of(), read(document()));
        assertEquals(List.of(), read(document("")));
    }

    @Test
    void says_nothing_of_a_meter_it_does_not_name() {
        IncomingReading reading = only(SINGLE);

        assertNull(reading.meter);
        assertNull(reading.serial);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Other/>",
                "<Meter/><Meter/>",
                "text",
                "<Readings><value>1</value><value>2</value></Readings>",
                "<Readings><value>1<b/></value></Readings>",
                "<IntervalBlocks><Readings/></IntervalBlocks>",
                "<IntervalBlocks><IntervalReadings><ReadingType ref=\"x\"/></IntervalReadings></IntervalBlocks>",
                "<Readings xmlns=\"http://other\"/>",
                "<Readings><timeStamp>&nosuch;</timeStamp></Readings>",
                "<Readings",
                "<Readings></Meter>",
                "\u0001"
            })
    void ends_where_its_structure_does_not_hold_and_names_the_place(String content) {
        assertMalformed(document(METER + SINGLE + content));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "meter_id,reading_type",
                "<MeterReadings/>",
                "<MeterReadings xmlns=\"http://iec.ch/TC57/2011/EndDeviceEvents#\"/>",
                "<m:MeterReading xmlns:m=\"http://iec.ch/TC57/2011/MeterReadings#\"/>",
                "<MeterReadings xmlns=\"http://iec.ch/TC57/2011/MeterReadings#\"/><again/>"
            })
    void is_refused_when_it_is_something_else(String text) {
        assertMalformed(text);
    }

    static void assertMalformed(String text) {
        MalformedDocument refusal = assertThrows(MalformedDocument.class, () -> read(text));
        assertEquals(CollectionError.MALFORMED_DOCUMENT, refusal.code());
        assertTrue(String.valueOf(refusal.getMessage()).matches("(?s)line \\d+, column \\d+: .+"), refusal::getMessage);
    }

    private static IncomingReading only(String content) {
        List<IncomingReading> readings = read(document(content));
        assertEquals(1, readings.size());
        return readings.get(0);
    }
}
