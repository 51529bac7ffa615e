package jp.kenshin.jointmetering.nw;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import jp.kenshin.kernel.Quality;
import jp.kenshin.mdms.RawReadings;
import jp.kenshin.mdms.RawReadings.RawReading;
import jp.kenshin.mdms.ReadingBatch.Source;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.mdms.document.ReadingDocument;
import jp.kenshin.platform.output.JsonStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("J-04")
@DisplayName("Readings go out")
class ReadingFormatsTest {
    private static final long ONE = 1_795_104_000L;
    private static final ReadingSeries SERIES = new ReadingSeries(
            new long[] {ONE, ONE + 3_600, ONE + 7_200},
            new long[] {123_456, 0, 124_000},
            new Quality[] {Quality.ACTUAL, Quality.MISSING, Quality.INVALID},
            new String[3],
            new int[] {1, 0, 2});

    private final StringWriter out = new StringWriter();

    @Test
    void as_json_with_gaps_as_rows_without_a_value() throws IOException {
        new ReadingDocument(new JsonStream(out), WaterMeter.REGISTER).current(WaterMeter.ID, SERIES);
        assertEquals(
                "{\"meter\":\"W-0000001\",\"readingType\":\"0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0\",\"unit\":\"m3\",\"values\":["
                        + "{\"at\":\"2026-11-20T01:00:00+09:00\",\"value\":123.456,\"quality\":\"ACTUAL\",\"qualityCode\":\"2.0.1\",\"method\":null,\"version\":1},"
                        + "{\"at\":\"2026-11-20T02:00:00+09:00\",\"value\":null,\"quality\":\"MISSING\",\"qualityCode\":\"2.5.259\",\"method\":null,\"version\":0},"
                        + "{\"at\":\"2026-11-20T03:00:00+09:00\",\"value\":124.000,\"quality\":\"INVALID\",\"qualityCode\":\"2.6.0\",\"method\":null,\"version\":2}]}",
                out.toString());
    }

    @Test
    void as_measured_with_conflicts_apart() throws IOException {
        RawReadings raw = new RawReadings(
                List.of(new RawReading(ONE, 123_456, Source.HES, null, "r-1")),
                List.of(new RawReading(ONE, 123_999, Source.HES, "1.4.9", "r-2")));
        new ReadingDocument(new JsonStream(out), WaterMeter.REGISTER).raw(WaterMeter.ID, raw);
        assertEquals(
                "{\"meter\":\"W-0000001\",\"readingType\":\"0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0\",\"unit\":\"m3\","
                        + "\"values\":[{\"at\":\"2026-11-20T01:00:00+09:00\",\"value\":123.456,\"source\":\"HES\",\"senderQuality\":null,\"receipt\":\"r-1\"}],"
                        + "\"conflicts\":[{\"at\":\"2026-11-20T01:00:00+09:00\",\"value\":123.999,\"source\":\"HES\",\"senderQuality\":\"1.4.9\",\"receipt\":\"r-2\"}]}",
                out.toString());
    }

    @Test
    void as_csv_that_no_reader_takes_for_whole_when_it_breaks_off() throws IOException {
        CsvReadings csv = new CsvReadings(out);
        csv.accept(WaterMeter.REGISTER, SERIES);
        csv.breakOff();
        List<String> lines = out.toString().lines().toList();
        assertEquals(1, lines.get(lines.size() - 1).split(",").length, out::toString);
    }

    @Test
    void as_csv_with_a_line_for_each_value_that_is_there() throws IOException {
        CsvReadings csv = new CsvReadings(out);
        csv.accept(WaterMeter.REGISTER, SERIES);
        csv.flush();
        assertEquals(
                "meter_id,reading_type,timestamp,value,unit,quality,method,version\r\n"
                        + "W-0000001,0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0,2026-11-20T01:00:00+09:00,123.456,m3,ACTUAL,,1\r\n"
                        + "W-0000001,0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0,2026-11-20T03:00:00+09:00,124.000,m3,INVALID,,2\r\n",
                out.toString());
    }
}
