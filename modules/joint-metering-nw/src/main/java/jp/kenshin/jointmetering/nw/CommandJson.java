package jp.kenshin.jointmetering.nw;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.collection.FieldCommand.PresentValue;
import jp.kenshin.kernel.Jst;

/** A command as partners see it. */
final class CommandJson {
    private CommandJson() {}

    static JsonObject of(FieldCommand command) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", command.id())
                .add("kind", command.kind().name())
                .add("state", command.state().name())
                .add("requestedAt", Jst.exact(command.requestedAt()))
                .add("deadline", Jst.exact(command.deadline()));
        command.meter().ifPresent(meter -> json.add("meter", meter.value()));
        command.sentAt().ifPresent(at -> json.add("sentAt", Jst.exact(at)));
        command.endedAt().ifPresent(at -> json.add("endedAt", Jst.exact(at)));
        if (!command.reason().isEmpty()) {
            json.add("reason", command.reason());
        }
        command.reading().ifPresent(value -> json.add("reading", json(value)));
        return json.build();
    }

    private static JsonObjectBuilder json(PresentValue value) {
        return Json.createObjectBuilder()
                .add("value", value.value())
                .add("unit", value.unit())
                .add("at", Jst.exact(value.at()))
                .add("stored", value.stored());
    }
}
