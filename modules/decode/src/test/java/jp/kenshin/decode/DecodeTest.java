package jp.kenshin.decode;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-02")
@DisplayName("The command decode")
class DecodeTest {
    private static final String HALF_HOUR = "1081010202880105FF017401EA0B07EA0B150A1E000000F1A4";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void prints_names_and_values_as_json() throws IOException {
        assertEquals(Decode.ALL_DECODED, decode("", HALF_HOUR));

        JsonObject property = printed().getJsonArray("properties").getJsonObject(0);
        assertEquals("INFC", printed().getString("service"));
        assertEquals("last half-hour's energy, forward", property.getString("name"));
        assertEquals("2026-11-21T10:30", property.getJsonObject("value").getString("at"));
        assertEquals(61_860, property.getJsonObject("value").getInt("value"));
    }

    @Test
    void prints_names_in_japanese_when_asked() throws IOException {
        decode("", "--ja", HALF_HOUR);

        assertEquals("低圧スマート電力量メータ", printed().getJsonObject("source").getString("name"));
    }

    @Test
    void prints_what_the_device_does_not_have_as_null() throws IOException {
        decode("", "1081000102880105FF017201E004FFFFFFFE");

        assertEquals(
                JsonValue.NULL,
                printed().getJsonArray("properties").getJsonObject(0).get("value"));
    }

    @Test
    void forgives_how_traces_separate_bytes() throws IOException {
        assertEquals(Decode.ALL_DECODED, decode("", "10 81 00 01 02 88 01 05-FF-01 72:01:d7:01:06"));
        assertEquals(6, printed().getJsonArray("properties").getJsonObject(0).getInt("value"));
    }

    @Test
    void reads_frames_from_its_input_line_by_line() throws IOException {
        assertEquals(Decode.ALL_DECODED, decode(HALF_HOUR + "\n\n" + HALF_HOUR + "\n"));
        assertEquals(2, out.toString(StandardCharsets.UTF_8).split("\"INFC\"", -1).length - 1);
    }

    @Test
    void says_where_a_frame_is_broken_and_goes_on() throws IOException {
        assertEquals(Decode.SOME_REFUSED, decode("", "10810001", "zz", HALF_HOUR));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("TRUNCATED at byte 4"));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("not digits of base 16: zz"));
        assertEquals("INFC", printed().getString("service"));
    }

    @Test
    void explains_itself_when_there_is_nothing_to_decode() throws IOException {
        assertEquals(Decode.NOTHING_TO_DECODE, decode(""));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("usage:"));
    }

    private int decode(String input, String... arguments) throws IOException {
        return Decode.run(
                List.of(arguments),
                new BufferedReader(new StringReader(input)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private JsonObject printed() {
        try (JsonReader json = Json.createReader(new StringReader(out.toString(StandardCharsets.UTF_8)))) {
            return json.readObject();
        }
    }
}
