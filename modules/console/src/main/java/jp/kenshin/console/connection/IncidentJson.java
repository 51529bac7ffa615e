package jp.kenshin.console.connection;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Declaration;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.PhoneCall;
import jp.kenshin.kernel.Jst;

/** Cases and cutoffs as JSON. */
final class IncidentJson {
    private IncidentJson() {}

    static JsonObjectBuilder of(Incident incident) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", incident.id())
                .add("state", incident.state().name())
                .add("channel", incident.channel().name())
                .add("kind", incident.kind().name())
                .add("service", incident.service().name())
                .add("place", incident.place().name())
                .add("partner", incident.partner().value())
                .add("partnerName", incident.partnerName())
                .add("reportedBy", incident.reportedBy())
                .add("callerKnown", incident.callerKnown())
                .add("description", incident.description())
                .add("reportedAt", Jst.exact(incident.reportedAt()))
                .add("takenBy", incident.takenBy());
        incident.terminal().ifPresent(terminal -> json.add("terminal", terminal.value()));
        incident.portalUser().ifPresent(user -> json.add("portalUser", user));
        incident.declaration().ifPresent(declaration -> json.add("declaration", of(declaration)));
        incident.cause().ifPresent(cause -> json.add("cause", cause));
        incident.closedAt().ifPresent(at -> json.add("closedAt", Jst.exact(at)));
        JsonArrayBuilder cutoffs = Json.createArrayBuilder();
        incident.cutoffs().forEach(cutoff -> cutoffs.add(of(cutoff)));
        return json.add("cutoffs", cutoffs);
    }

    static JsonObjectBuilder of(Cutoff cutoff) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", cutoff.id())
                .add("incident", cutoff.incident())
                .add("scope", of(cutoff.scope()))
                .add("state", cutoff.state().name())
                .add("cutOffBy", cutoff.cutOffBy())
                .add("cutOffAt", Jst.exact(cutoff.cutOffAt()));
        cutoff.reason().ifPresent(reason -> json.add("reason", reason));
        cutoff.confirmedAt().ifPresent(at -> json.add("confirmedAt", Jst.exact(at)));
        cutoff.callAfterCutoff().ifPresent(call -> json.add("callAfterCutoff", of(call)));
        cutoff.declaration().ifPresent(declaration -> json.add("declaration", of(declaration)));
        cutoff.reconnectedBy().ifPresent(by -> json.add("reconnectedBy", by));
        cutoff.reconnectedAt().ifPresent(at -> json.add("reconnectedAt", Jst.exact(at)));
        cutoff.callAfterReconnection().ifPresent(call -> json.add("callAfterReconnection", of(call)));
        JsonArrayBuilder points = Json.createArrayBuilder();
        cutoff.points().forEach(point -> {
            JsonObjectBuilder each = Json.createObjectBuilder()
                    .add("point", point.point())
                    .add("state", point.state().name())
                    .add("attempts", point.attempts())
                    .add("since", Jst.exact(point.at()));
            point.trouble().ifPresent(trouble -> each.add("trouble", trouble));
            points.add(each);
        });
        return json.add("enforcement", points);
    }

    private static JsonObjectBuilder of(CutoffScope scope) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("kind", scope.kind().name())
                .add("partner", scope.partner().value());
        scope.terminal().ifPresent(terminal -> json.add("terminal", terminal.value()));
        return json;
    }

    private static JsonObjectBuilder of(Declaration declaration) {
        return Json.createObjectBuilder()
                .add("at", Jst.exact(declaration.at()))
                .add("takenBy", declaration.by())
                .add("declaredBy", declaration.declaredBy())
                .add("measures", declaration.measures());
    }

    private static JsonObjectBuilder of(PhoneCall call) {
        return Json.createObjectBuilder()
                .add("at", Jst.exact(call.at()))
                .add("by", call.by())
                .add("spokeTo", call.spokeTo())
                .add("number", call.number())
                .add("note", call.note());
    }

    static JsonArray of(List<CaseEntry> timeLine) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        timeLine.forEach(entry -> {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("at", Jst.exact(entry.at()))
                    .add("actor", entry.actor())
                    .add("kind", entry.kind().name())
                    .add("text", entry.text());
            entry.cutoff().ifPresent(cutoff -> json.add("cutoff", cutoff));
            entries.add(json);
        });
        return entries.build();
    }

    /** @param total how many there are beside these, too */
    static JsonObject items(List<JsonObjectBuilder> items, long total) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        items.forEach(array::add);
        return Json.createObjectBuilder()
                .add("items", array)
                .add("total", total)
                .build();
    }
}
