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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Service;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Incidents that a partner's MDMS reports, and declares over (S-01, S-02, S-06). */
@Path("incidents")
@Dependent
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IncidentsResource {
    private final Partners partners;
    private final OwnIncidents own;
    private final Incidents incidents;

    @Inject
    public IncidentsResource(Partners partners, OwnIncidents own, Incidents incidents) {
        this.partners = partners;
        this.own = own;
        this.incidents = incidents;
    }

    @POST
    @Operation(
            summary = "Report an incident",
            description =
                    "kind: THEFT, LOSS, MALWARE, DATA_DESTRUCTION, VULNERABILITY or OTHER; place: MDMS or TERMINAL; terminal with the place"
                            + " TERMINAL; reportedBy; description. partner and partnerName are yours and need not be said. The same once"
                            + " more while the case is open becomes a line of that case.",
            operationId = "reportIncident")
    @APIResponse(responseCode = "201", description = "The case")
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "ServiceNotHeld")
    @APIResponse(responseCode = "422", description = "Not one of your terminals")
    public Response report(JsonStructure body, @Context SecurityContext caller) {
        PartnerService service = partners.of(caller);
        JsonObject report = JsonBody.object(body);
        String user = caller.getUserPrincipal().getName();
        requireOwn(service.partner(), report);
        Incident incident = incidents.report(user, IncidentReport.Channel.API, report(service.partner(), user, report));
        return Response.status(Response.Status.CREATED)
                .entity(IncidentAnswer.of(incident))
                .build();
    }

    private static void requireOwn(Partner partner, JsonObject report) {
        if (JsonBody.text(report, "partner")
                .filter(named -> !named.equals(partner.id().value()))
                .isPresent()) {
            throw new KenshinException(
                    ExternalConnectionError.UNKNOWN_PARTNER,
                    "You report for your own business only. Leave partner out.");
        }
        if (JsonBody.text(report, "service")
                .filter(named -> !named.equals(Service.NW.name()))
                .isPresent()) {
            throw Parameters.refuse("service", JsonBody.text(report, "service").orElse(""), "NW", null);
        }
    }

    private static IncidentReport report(Partner partner, String user, JsonObject report) {
        return new IncidentReport(
                JsonBody.constant(IncidentReport.Kind.class, report, "kind"),
                Service.NW,
                JsonBody.constant(IncidentReport.Place.class, report, "place"),
                partner.id().value(),
                JsonBody.text(report, "partnerName").orElse(partner.name()),
                JsonBody.text(report, "terminal"),
                JsonBody.text(report, "portalUser"),
                JsonBody.text(report, "reportedBy").orElse(user),
                JsonBody.text(report, "description").orElse(""));
    }

    @POST
    @Path("{id}/resolution")
    @Operation(
            summary = "Declare an incident over",
            description = "declaredBy: who says so; measures: what was done. Taken also while you are cut off.",
            operationId = "declareIncidentOver")
    @APIResponse(responseCode = "200", description = "The case")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "ServiceNotHeld")
    @APIResponse(responseCode = "404", description = "No such case, or not yours")
    @APIResponse(responseCode = "409", description = "The case is over")
    public JsonObject declare(
            @Context SecurityContext caller,
            @Parameter(description = "Number of one of your cases", example = "I-0000001") @PathParam("id") String id,
            JsonStructure body) {
        Partner partner = partners.evenIfCutOff(caller);
        JsonObject declaration = JsonBody.object(body);
        String user = caller.getUserPrincipal().getName();
        Incident incident = own.get(partner, id);
        return IncidentAnswer.of(incidents.declareResolved(
                user,
                incident.id(),
                JsonBody.text(declaration, "declaredBy").orElse(user),
                JsonBody.text(declaration, "measures").orElse("")));
    }
}
