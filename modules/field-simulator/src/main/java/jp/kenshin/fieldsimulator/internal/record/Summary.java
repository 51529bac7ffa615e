package jp.kenshin.fieldsimulator.internal.record;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger.Count;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger.Event;

/**
 * What a field has done up to an instant.
 *
 * @param start beginning of the field's time
 * @param now its time when the summary was taken
 * @param failures tasks that ended by a fault of the simulator's own
 */
public record Summary(Instant start, Instant now, int failures, List<UnitSummary> units) {
    /**
     * What one unit has done.
     *
     * @param measured how many register values it measured
     * @param acknowledged how many of them it sent by itself and had acknowledged
     * @param unacknowledged how many it sent and nobody acknowledged
     */
    public record UnitSummary(
            String unit,
            String area,
            long measured,
            long acknowledged,
            long unacknowledged,
            Map<Count, Long> counts,
            List<Event> events) {}

    public long measured() {
        return units.stream().mapToLong(UnitSummary::measured).sum();
    }

    public long acknowledged() {
        return units.stream().mapToLong(UnitSummary::acknowledged).sum();
    }

    public long unacknowledged() {
        return units.stream().mapToLong(UnitSummary::unacknowledged).sum();
    }

    /** Counts over all units. */
    public Map<Count, Long> totals() {
        Map<Count, Long> totals = new EnumMap<>(Count.class);
        units.forEach(unit -> unit.counts().forEach((count, times) -> totals.merge(count, times, Long::sum)));
        return totals;
    }

    /** Writes it as JSON, whole or not at all. */
    public void write(Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (Writer text = Files.newBufferedWriter(beside);
                JsonWriter json = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                        .createWriter(text)) {
            json.writeObject(json());
        }
        Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    JsonObject json() {
        JsonArrayBuilder each = Json.createArrayBuilder();
        units.forEach(unit -> each.add(json(unit)));
        return Json.createObjectBuilder()
                .add("start", start.toString())
                .add("now", now.toString())
                .add("failures", failures)
                .add("unitCount", units.size())
                .add("readings", readings(measured(), acknowledged(), unacknowledged()))
                .add("totals", counts(totals()))
                .add("units", each)
                .build();
    }

    private static JsonObjectBuilder json(UnitSummary unit) {
        JsonArrayBuilder events = Json.createArrayBuilder();
        unit.events()
                .forEach(event -> events.add(Json.createObjectBuilder()
                        .add("at", event.at().toString())
                        .add("what", event.what())));
        return Json.createObjectBuilder()
                .add("unit", unit.unit())
                .add("area", unit.area())
                .add("readings", readings(unit.measured(), unit.acknowledged(), unit.unacknowledged()))
                .add("counts", counts(unit.counts()))
                .add("events", events);
    }

    private static JsonObjectBuilder readings(long measured, long acknowledged, long unacknowledged) {
        return Json.createObjectBuilder()
                .add("measured", measured)
                .add("sentAndAcknowledged", acknowledged)
                .add("sentAndNeverAcknowledged", unacknowledged)
                .add("neverSent", measured - acknowledged - unacknowledged);
    }

    private static JsonObjectBuilder counts(Map<Count, Long> counts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        counts.forEach((count, times) -> json.add(camelCase(count.name()), times));
        return json;
    }

    private static String camelCase(String name) {
        StringBuilder text = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("_")) {
            text.append(text.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }
}
