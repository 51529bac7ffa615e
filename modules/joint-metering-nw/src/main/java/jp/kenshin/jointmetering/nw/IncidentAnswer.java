package jp.kenshin.jointmetering.nw;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.kernel.Jst;

/** A case as its partner sees it: without the utility's own notes and names. */
final class IncidentAnswer {
    private IncidentAnswer() {}

    static JsonObject of(Incident incident) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", incident.id())
                .add("state", incident.state().name())
                .add("kind", incident.kind().name())
                .add("place", incident.place().name())
                .add("reportedAt", Jst.exact(incident.reportedAt()))
                .add("resolutionDeclared", incident.declaration().isPresent());
        incident.terminal().ifPresent(terminal -> json.add("terminal", terminal.value()));
        return json.build();
    }
}
