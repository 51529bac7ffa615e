package jp.kenshin.jointmetering.nw;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.ConnectionStates;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.Cutoffs;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentQuery;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.kernel.Jst;
import jp.kenshin.registry.Partner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** How the partner's connection stands; answered also while it is cut off (S-06). */
@Path("connection")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ConnectionResource {
    private static final int MOST = 100;

    private final Partners partners;
    private final ConnectionStates states;
    private final Cutoffs cutoffs;
    private final Incidents incidents;

    @Inject
    public ConnectionResource(Partners partners, ConnectionStates states, Cutoffs cutoffs, Incidents incidents) {
        this.partners = partners;
        this.states = states;
        this.cutoffs = cutoffs;
        this.incidents = incidents;
    }

    @GET
    @Operation(
            summary = "How your connection stands",
            description =
                    "state: the worst of MDMS and portal user; cutoffs: what is cut off or being reconnected; incidents: your open cases."
                            + " Answered also while you are cut off.",
            operationId = "getConnection")
    @APIResponse(responseCode = "200", description = "partner, state, cutoffs, incidents")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "ServiceNotHeld")
    public JsonObject connection(@Context SecurityContext caller) {
        Partner partner = partners.evenIfCutOff(caller);
        return Json.createObjectBuilder()
                .add("partner", partner.id().value())
                .add("state", states.of(partner.id()).name())
                .add("cutoffs", cutoffs(cutoffs.listOpen(partner.id())))
                .add("incidents", incidents(partner))
                .build();
    }

    private static JsonArrayBuilder cutoffs(List<Cutoff> open) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Cutoff cutoff : open) {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("id", cutoff.id())
                    .add("incident", cutoff.incident())
                    .add("kind", cutoff.scope().kind().name())
                    .add("state", cutoff.state().name())
                    .add("since", Jst.exact(cutoff.cutOffAt()));
            cutoff.scope().terminal().ifPresent(terminal -> json.add("terminal", terminal.value()));
            array.add(json);
        }
        return array;
    }

    private JsonArrayBuilder incidents(Partner partner) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Incident incident : incidents.list(new IncidentQuery(Optional.of(partner.id()), true, "", 0, MOST))) {
            if (incident.state() != Incident.State.SUSPECTED) {
                array.add(IncidentAnswer.of(incident));
            }
        }
        return array;
    }
}
