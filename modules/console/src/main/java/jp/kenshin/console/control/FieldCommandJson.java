package jp.kenshin.console.control;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.collection.FieldCommand.JoinResult;
import jp.kenshin.collection.FieldCommand.PresentValue;
import jp.kenshin.kernel.Jst;

/** A command as the utility's own people see it. */
final class FieldCommandJson {
    private FieldCommandJson() {}

    static JsonObject of(FieldCommand command) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", command.id())
                .add("kind", command.kind().name())
                .add("unit", command.unit())
                .add("state", command.state().name())
                .add("requestedBy", command.requestedBy())
                .add("requestedAt", Jst.exact(command.requestedAt()))
                .add("deadline", Jst.exact(command.deadline()))
                .add("reason", command.reason());
        command.meter().ifPresent(meter -> json.add("meter", meter.value()));
        command.sentAt().ifPresent(at -> json.add("sentAt", Jst.exact(at)));
        command.endedAt().ifPresent(at -> json.add("endedAt", Jst.exact(at)));
        command.reading().ifPresent(value -> json.add("reading", json(value)));
        command.join().ifPresent(result -> json.add("join", json(result)));
        return json.build();
    }

    private static JsonObjectBuilder json(PresentValue value) {
        return Json.createObjectBuilder()
                .add("value", value.value())
                .add("unit", value.unit())
                .add("at", Jst.exact(value.at()))
                .add("stored", value.stored());
    }

    private static JsonObjectBuilder json(JoinResult result) {
        JsonArrayBuilder meters = Json.createArrayBuilder();
        result.meters().forEach(meter -> meters.add(meter.value()));
        JsonArrayBuilder silent = Json.createArrayBuilder();
        result.silentMeters().forEach(meter -> silent.add(meter.value()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("latencyMillis", result.latency().toMillis())
                .add("asked", result.asked())
                .add("firmware", result.firmware())
                .add("parent", result.parent())
                .add("meters", meters)
                .add("silentMeters", silent);
        result.strength().ifPresent(value -> json.add("strengthDbm", value));
        result.linkQuality().ifPresent(value -> json.add("linkQuality", value));
        result.battery().ifPresent(value -> json.add("batteryPercent", value));
        result.clockOffset().ifPresent(value -> json.add("clockOffsetSeconds", value.toSeconds()));
        return json;
    }
}
