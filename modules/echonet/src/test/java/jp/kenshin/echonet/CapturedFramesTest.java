package jp.kenshin.echonet;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import jp.kenshin.echonet.meter.Cumulative;
import jp.kenshin.echonet.meter.DayHistory;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.meter.TimedCumulative;
import jp.kenshin.echonet.words.DescribedFrame;
import jp.kenshin.echonet.words.Language;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Frames of real meters with what they mean, where they are beside the project. */
@Tag("C-02")
@DisplayName("A frame captured from a real meter")
class CapturedFramesTest {
    private static final Path FRAMES = Path.of("..", "..", "..", "shared", "data", "echonet", "frames.json");
    private static final String EXPECTATION = "expect";

    @BeforeAll
    static void needsTheFrames() {
        Assumptions.assumeTrue(Files.exists(FRAMES), "captured frames are not beside the project: shared/data/echonet");
    }

    static Stream<JsonObject> good() throws IOException {
        return frames().filter(each -> !each.containsKey(EXPECTATION));
    }

    static Stream<JsonObject> bad() throws IOException {
        return frames().filter(each -> each.containsKey(EXPECTATION));
    }

    private static Stream<JsonObject> frames() throws IOException {
        if (!Files.exists(FRAMES)) {
            return Stream.of(JsonValue.EMPTY_JSON_OBJECT);
        }
        try (Reader file = Files.newBufferedReader(FRAMES);
                JsonReader json = Json.createReader(file)) {
            return json.readArray().getValuesAs(JsonObject.class).stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void is_read_exactly_and_written_again(JsonObject expected) throws MalformedFrame, MalformedValue {
        byte[] bytes = bytes(expected);
        Frame frame = Frame.decode(bytes);

        assertArrayEquals(bytes, frame.encode());
        assertEquals(Integer.parseInt(expected.getString("tid"), 16), frame.tid());
        assertEquals(
                expected.getString("seoj").toUpperCase(Locale.ROOT),
                frame.source().toString());
        assertEquals(
                expected.getString("deoj").toUpperCase(Locale.ROOT),
                frame.destination().toString());
        assertEquals(
                Integer.parseInt(expected.getString("esv"), 16), frame.service().code());
        List<JsonObject> properties = expected.getJsonArray("properties").getValuesAs(JsonObject.class);
        assertEquals(properties.size(), frame.properties().size());
        for (int i = 0; i < properties.size(); i++) {
            Property property = frame.properties().get(i);
            assertEquals(Integer.parseInt(properties.get(i).getString("epc"), 16), property.epc());
            assertEquals(
                    properties.get(i).getString("edt").toUpperCase(Locale.ROOT),
                    property.edt().hex());
            assertMeans(properties.get(i).getOrDefault("decoded", JsonValue.NULL), property, frame);
        }
    }

    private static void assertMeans(JsonValue meaning, Property property, Frame frame) throws MalformedValue {
        if (meaning.getValueType() == JsonValue.ValueType.NULL) {
            assertEquals(Edt.empty(), property.edt());
            return;
        }
        switch (property.epc()) {
            case 0xE0 ->
                assertEquals(
                        OptionalLong.of(Long.parseLong(meaning.toString())),
                        Cumulative.of(property.edt(), Cumulative.EIGHT_DIGITS));
            case 0xE2 -> assertDay(meaning.asJsonObject(), property);
            case 0xEA, 0xEB -> assertTimed(meaning.asJsonObject(), property);
            default -> assertEquals(plain(meaning), words(frame, property).toString());
        }
    }

    private static void assertDay(JsonObject meaning, Property property) throws MalformedValue {
        DayHistory history = DayHistory.decode(property.edt(), Cumulative.EIGHT_DIGITS);
        assertEquals(meaning.getInt("day"), history.day().orElseThrow());
        assertEquals(
                meaning.getJsonArray("values48").stream()
                        .map(each -> OptionalLong.of(Long.parseLong(each.toString())))
                        .toList(),
                history.values());
    }

    private static void assertTimed(JsonObject meaning, Property property) throws MalformedValue {
        TimedCumulative value = TimedCumulative.decode(property.edt(), Cumulative.EIGHT_DIGITS);
        assertEquals(meaning.getString("time").substring(0, 16), value.at().toString());
        assertEquals(OptionalLong.of(meaning.getInt("raw")), value.value());
    }

    /** The one value that the file gives for a simple property, whatever it calls it. */
    private static String plain(JsonValue meaning) {
        if (meaning.getValueType() != JsonValue.ValueType.OBJECT) {
            return meaning.toString();
        }
        JsonObject parts = meaning.asJsonObject();
        JsonValue last = List.copyOf(parts.values()).get(parts.size() - 1);
        return last.toString().replace("\"", "").replace(",", ", ");
    }

    private static Object words(Frame frame, Property property) {
        return DescribedFrame.of(frame, Language.ENGLISH).properties().stream()
                .filter(each -> each.epc().equals(String.format(Locale.ROOT, "%02X", property.epc())))
                .map(DescribedFrame.DescribedProperty::value)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void that_is_damaged_is_refused(JsonObject expected) {
        MalformedFrame refused = assertThrows(MalformedFrame.class, () -> Frame.decode(bytes(expected)));

        Map<String, MalformedFrame.Flaw> flaws = Map.of(
                "reject: EHD1", MalformedFrame.Flaw.NOT_ECHONET_LITE, "reject: short", MalformedFrame.Flaw.TRUNCATED);
        assertEquals(flaws.get(expected.getString(EXPECTATION)), refused.flaw());
    }

    private static byte[] bytes(JsonObject frame) {
        return HexFormat.of().parseHex(frame.getString("hex"));
    }
}
