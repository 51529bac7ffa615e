package jp.kenshin.jointmetering.nw;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Incidents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What a partner does about an incident (S-18). */
@Path("incidents/{id}/notes")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IncidentNotesResource {
    private static final List<CaseEntry.Kind> KINDS =
            List.of(CaseEntry.Kind.MEASURE, CaseEntry.Kind.PROGRESS, CaseEntry.Kind.CAUSE);

    private final Partners partners;
    private final OwnIncidents own;
    private final Incidents incidents;

    @Inject
    public IncidentNotesResource(Partners partners, OwnIncidents own, Incidents incidents) {
        this.partners = partners;
        this.own = own;
        this.incidents = incidents;
    }

    @POST
    @Operation(
            summary = "Tell what you do about an incident",
            description = "kind: MEASURE, PROGRESS or CAUSE; text, at most 2,000 letters.",
            operationId = "tellWhatIsDone")
    @APIResponse(responseCode = "200", description = "The case")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "ServiceNotHeld")
    @APIResponse(responseCode = "404", description = "No such case, or not yours")
    @APIResponse(responseCode = "409", description = "The case is over")
    public JsonObject note(
            @Context SecurityContext caller,
            @Parameter(description = "Number of one of your cases", example = "I-0000001") @PathParam("id") String id,
            JsonStructure body) {
        Incident incident = own.get(partners.of(caller).partner(), id);
        JsonObject note = JsonBody.object(body);
        return IncidentAnswer.of(incidents.note(
                caller.getUserPrincipal().getName(),
                incident.id(),
                JsonBody.constant(KINDS, note, "kind"),
                JsonBody.text(note, "text").orElse("")));
    }
}
