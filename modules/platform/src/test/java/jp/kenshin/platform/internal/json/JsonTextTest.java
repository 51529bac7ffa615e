package jp.kenshin.platform.internal.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.junit.jupiter.api.Assertions.assertEquals;

class JsonTextTest {
    @Property(tries = 500)
    void whatIsWrittenReadsBackTheSame(@ForAll String name, @ForAll String value, @ForAll int number) {
        JsonObject text = parse(JsonText.object(Map.of(name, value)));
        JsonObject numeral = parse(JsonText.object(Map.of(name, number)));

        assertEquals(value, text.getString(name));
        assertEquals(number, numeral.getInt(name));
    }

    private static JsonObject parse(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }
}
