package jp.kenshin.intake;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static jp.kenshin.intake.Answers.counts;
import static jp.kenshin.intake.Answers.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A submission")
@ExtendWith(KenshinUnderTest.class)
@Tag("C-02")
class SubmissionIT {
    private static final String PATH = "/collection/v1/readings";
    private static final String WATER = "0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0";
    private static final String HEADER = "meter_id,reading_type,timestamp,value\n";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final LocalDate yesterday = LocalDate.now(JAPAN).minusDays(1);

    private final Client headEnd;
    private final Client operator;
    private final Client nobody;

    SubmissionIT(Client client) {
        this.nobody = client;
        this.headEnd = client.as("hes");
        this.operator = client.as("operator");
    }

    @Test
    @Tag("C-03")
    void counts_each_reading_once_and_changes_nothing_when_sent_again() {
        String good = HEADER + line("W-0000131", 1, "1.001") + line("W-0000131", 2, "1.002");
        String mixed = good + line("W-0000131", 1, "1.003") + line("W-9999999", 1, "1") + line("W-0000131", 3, "NaN");

        assertEquals("accepted 2, duplicates 0, conflicts 0, rejected 0", counts(headEnd.postReadings(good)));
        assertEquals("accepted 0, duplicates 2, conflicts 0, rejected 0", counts(headEnd.postReadings(good)));
        HttpResponse<String> answer = headEnd.postReadings(mixed);

        assertEquals("accepted 0, duplicates 2, conflicts 1, rejected 2", counts(answer));
        JsonObject unknown = json(answer).getJsonArray("rejected").getJsonObject(0);
        assertEquals(5, unknown.getInt("line"));
        assertEquals("W-9999999", unknown.getString("meter"));
        assertEquals("V01", unknown.getString("code"));
        assertEquals(
                "FORMAT", json(answer).getJsonArray("rejected").getJsonObject(1).getString("code"));
        assertTrue(json(answer).getString("receipt").startsWith("R-"));
    }

    @Test
    void is_there_for_the_operator_to_read() {
        headEnd.postReadings(HEADER + line("W-0000132", 1, "7.125"));

        HttpResponse<String> answer = operator.getInternal(
                "/mdms/v1/meters/W-0000132/readings?from=%sT00:00:00%%2B09:00&to=%sT02:00:00%%2B09:00"
                        .formatted(yesterday, yesterday));

        assertEquals(200, answer.statusCode(), answer::body);
        assertEquals(
                "[{\"at\":\"" + yesterday
                        + "T01:00:00+09:00\",\"value\":7.125,\"quality\":\"ACTUAL\",\"qualityCode\":\"2.0.1\",\"method\":null,\"version\":1}",
                json(answer).getJsonArray("values").toString().split(",\\{")[0]);
    }

    @Test
    void may_come_as_xml() {
        HttpResponse<String> answer = headEnd.postInternal(
                PATH,
                "application/xml",
                """
                <MeterReadings xmlns="http://iec.ch/TC57/2011/MeterReadings#"><MeterReading><IntervalBlocks>
                <IntervalReadings><timeStamp>%1$sT01:00:00+09:00</timeStamp><value>3.5</value></IntervalReadings>
                <IntervalReadings><timeStamp>%1$sT02:00:00.000+09:00</timeStamp><value>4.5</value></IntervalReadings>
                <ReadingType ref="%2$s"/></IntervalBlocks><Meter><mRID>W-0000133</mRID></Meter></MeterReading></MeterReadings>
                """
                        .formatted(yesterday, WATER));

        assertEquals("accepted 2, duplicates 0, conflicts 0, rejected 0", counts(answer));
    }

    @Test
    void may_be_compressed() {
        byte[] whole = gzip((HEADER + line("W-0000134", 1, "1")).getBytes(StandardCharsets.UTF_8));

        assertEquals("accepted 1, duplicates 0, conflicts 0, rejected 0", counts(postGzip(whole)));
    }

    @Test
    @Tag("X-2")
    void is_refused_when_its_compression_is_cut_or_false_and_says_what_was_stored() {
        byte[] whole = gzip((HEADER + line("W-0000135", 1, "1")).getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> cut = postGzip(Arrays.copyOf(whole, whole.length - 12));
        HttpResponse<String> noGzip = postGzip(HEADER.getBytes(StandardCharsets.UTF_8));

        for (HttpResponse<String> answer : new HttpResponse[] {cut, noGzip}) {
            assertEquals(400, answer.statusCode(), answer::body);
            assertEquals("MALFORMED_DOCUMENT", json(answer).getString("code"));
            assertEquals(0, json(answer).getInt("accepted"));
        }
    }

    @Test
    @Tag("X-2")
    void is_refused_when_it_is_a_bomb() {
        HttpResponse<String> answer = postGzip(gzip(new byte[50_000_000]));

        assertEquals(400, answer.statusCode() == 413 ? 400 : answer.statusCode(), answer::body);
    }

    @Test
    @Tag("X-2")
    void names_the_lines_that_are_not_utf_8() {
        byte[] text = (HEADER + line("W-0000136", 1, "1") + "検針" + line("W-0000136", 2, "2")
                        + line("W-0000136", 3, "3"))
                .getBytes(Charset.forName("windows-31j"));

        HttpResponse<String> answer = headEnd.postInternal(PATH, "text/csv", BodyPublishers.ofByteArray(text));

        assertEquals("accepted 2, duplicates 0, conflicts 0, rejected 1", counts(answer));
        assertEquals(3, json(answer).getJsonArray("rejected").getJsonObject(0).getInt("line"));
    }

    @ParameterizedTest
    @Tag("X-2")
    @ValueSource(
            strings = {
                "<!DOCTYPE m [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><MeterReadings xmlns=\"http://iec.ch/TC57/2011/MeterReadings#\">&x;</MeterReadings>",
                "<!DOCTYPE m [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><MeterReadings xmlns=\"http://iec.ch/TC57/2011/MeterReadings#\">&b;</MeterReadings>",
                "<MeterReadings xmlns=\"http://iec.ch/TC57/2011/MeterReadings#\"><Other/></MeterReadings>",
                "<MeterReadings xmlns=\"http://iec.ch/TC57/2011/MeterReadings#\">",
                "<MeterReadings/>",
                "meter_id,reading_type"
            })
    void is_refused_when_its_xml_is_hostile_or_broken(String xml) {
        HttpResponse<String> answer = headEnd.postInternal(PATH, "application/xml", xml);

        assertEquals(400, answer.statusCode(), answer::body);
        assertEquals("MALFORMED_DOCUMENT", json(answer).getString("code"));
        assertTrue(json(answer).getString("detail").contains("column"), answer::body);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "text/csv;meter_id,value;400;WRONG_HEADER",
                "text/csv;'';400;EMPTY_BODY",
                "application/xml;'';400;EMPTY_BODY",
                "application/json;{};415;UNSUPPORTED_FORMAT",
                "text/csv charset=Shift_JIS;x;415;UNSUPPORTED_FORMAT"
            },
            delimiter = ';')
    void is_refused_with_a_code_when_it_is_not_what_it_should_be(
            String contentType, String body, int status, String code) {
        HttpResponse<String> answer = headEnd.postInternal(PATH, contentType.replace(" ", "; "), body);

        assertEquals(status, answer.statusCode(), answer::body);
        assertEquals(code, json(answer).getString("code"));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void is_for_head_ends_and_operators_only() {
        String csv = HEADER + line("W-0000137", 1, "1");

        assertEquals(401, nobody.postReadings(csv).statusCode());
        assertEquals(403, nobody.as("auditor").postReadings(csv).statusCode());
        assertEquals(403, nobody.as("minato-water").postReadings(csv).statusCode());
        assertEquals(200, operator.postReadings(csv).statusCode());
    }

    @Test
    void of_past_years_is_for_operators_only() {
        String csv = HEADER + line("W-0000138", 1, "1.123456789");

        HttpResponse<String> refused = headEnd.postInternal(PATH + "?profile=historic", "text/csv", csv);

        assertEquals(403, refused.statusCode());
        assertEquals("PROFILE_FORBIDDEN", json(refused).getString("code"));
        assertEquals(
                200,
                operator.postInternal(PATH + "?profile=historic", "text/csv", csv)
                        .statusCode());
        assertEquals(
                400,
                operator.postInternal(PATH + "?profile=historical", "text/csv", csv)
                        .statusCode());
    }

    private HttpResponse<String> postGzip(byte[] body) {
        return headEnd.send(headEnd.request(headEnd.server().internal(PATH))
                .header("Content-Type", "text/csv")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] gzip(byte[] text) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private String line(String meter, int hour, String value) {
        return "%s,%s,%sT%02d:00:00+09:00,%s%n".formatted(meter, WATER, yesterday, hour, value);
    }
}
