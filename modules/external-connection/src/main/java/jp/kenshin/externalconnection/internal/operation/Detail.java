package jp.kenshin.externalconnection.internal.operation;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** The facts of an entry of the audit log. */
final class Detail {
    private Detail() {}

    /** What the text holds; nothing when somebody altered it so that it cannot be read, since showing it is not where that is found out. */
    static Map<String, String> parse(String text) {
        Map<String, String> facts = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            reader.readObject().forEach((name, value) -> {
                if (value instanceof JsonString string) {
                    facts.put(name, string.getString());
                }
            });
            return facts;
        } catch (JsonException | IllegalStateException unreadable) {
            return Map.of();
        }
    }
}
