package jp.kenshin.nw;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;

/** Reads answers. */
final class Json {
    private Json() {}

    static JsonObject parse(String text) {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    static List<JsonObject> objects(JsonObject parent, String array) {
        return parent.getJsonArray(array).getValuesAs(JsonObject.class);
    }
}
