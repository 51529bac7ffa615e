package jp.kenshin.collection.internal.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.FieldCommand.JoinResult;
import jp.kenshin.kernel.MeterId;

/** A join test's result as it is kept: JSON, in which what was not told is left out. */
final class JoinResultText {
    private JoinResultText() {}

    static String write(JoinResult result) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("latencyMillis", result.latency().toMillis())
                .add("asked", result.asked())
                .add("firmware", result.firmware())
                .add("parent", result.parent())
                .add("meters", ids(result.meters()))
                .add("silentMeters", ids(result.silentMeters()));
        result.strength().ifPresent(value -> json.add("strength", value));
        result.linkQuality().ifPresent(value -> json.add("linkQuality", value));
        result.battery().ifPresent(value -> json.add("battery", value));
        result.clockOffset().ifPresent(value -> json.add("clockOffsetSeconds", value.toSeconds()));
        return json.build().toString();
    }

    private static JsonArrayBuilder ids(List<MeterId> meters) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        meters.forEach(meter -> array.add(meter.value()));
        return array;
    }

    static JoinResult read(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            return new JoinResult(
                    Duration.ofMillis(json.getJsonNumber("latencyMillis").longValue()),
                    json.getInt("asked"),
                    json.getString("firmware"),
                    number(json, "strength"),
                    number(json, "linkQuality"),
                    json.getString("parent"),
                    number(json, "battery"),
                    number(json, "clockOffsetSeconds").map(Duration::ofSeconds),
                    meters(json, "meters"),
                    meters(json, "silentMeters"));
        }
    }

    private static Optional<Integer> number(JsonObject json, String name) {
        return json.containsKey(name) ? Optional.of(json.getInt(name)) : Optional.empty();
    }

    private static List<MeterId> meters(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(id -> MeterId.of(id.getString()))
                .toList();
    }
}
