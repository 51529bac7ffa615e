package jp.kenshin.console.connection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.console.JsonBody;
import jp.kenshin.console.Roles;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentQuery;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.IncidentReport.Channel;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.registry.Service;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases of incidents, as the desks take and accompany them (S-01, S-02, S-18). */
@Path("incidents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Incidents")
public class IncidentResource {
    private static final Set<Channel> OF_THE_DESK = Set.of(Channel.PHONE, Channel.UTILITY);

    private final Incidents incidents;
    private final Contacts contacts;

    @Inject
    public IncidentResource(Incidents incidents, Contacts contacts) {
        this.incidents = incidents;
        this.contacts = contacts;
    }

    @POST
    @RolesAllowed(Roles.RESPONSE_DESK)
    @Operation(
            operationId = "reportIncident",
            summary = "Take down a report",
            description =
                    "Fields of table 1: channel PHONE or UTILITY; kind; service NW or WEB; place MDMS, TERMINAL or PC; partner; partnerName;"
                            + " terminal with the place TERMINAL; portalUser with the place PC; reportedBy; description."
                            + " The same once more while the case is open becomes a line of that case.")
    @APIResponse(responseCode = "201", description = "The case")
    @APIResponse(responseCode = "400", description = "A field of table 1 is missing, or one is too many")
    @APIResponse(responseCode = "422", description = "No such partner, or not its terminal, portal user or service")
    public Response report(JsonStructure body, @Context SecurityContext caller) {
        JsonObject report = JsonBody.object(body);
        Channel channel = Constants.required(Channel.class, report, "channel");
        if (!OF_THE_DESK.contains(channel)) {
            throw JsonBody.invalid("channel must be PHONE or UTILITY");
        }
        Incident incident = incidents.report(actor(caller), channel, report(report));
        return Response.status(Response.Status.CREATED)
                .entity(IncidentJson.of(incident).build())
                .build();
    }

    private static IncidentReport report(JsonObject body) {
        return new IncidentReport(
                Constants.required(IncidentReport.Kind.class, body, "kind"),
                Constants.required(Service.class, body, "service"),
                Constants.required(IncidentReport.Place.class, body, "place"),
                JsonBody.text(body, "partner").orElse(""),
                JsonBody.text(body, "partnerName").orElse(""),
                JsonBody.text(body, "terminal"),
                JsonBody.text(body, "portalUser"),
                JsonBody.text(body, "reportedBy").orElse(""),
                JsonBody.text(body, "description").orElse(""));
    }

    @GET
    @RolesAllowed({Roles.RESPONSE_DESK, Roles.RECONNECTION_DESK, Roles.AUDITOR, Roles.UTILITY_OPERATOR})
    @Operation(operationId = "listIncidents", summary = "Cases, the newest first")
    @APIResponse(responseCode = "200", description = "items, at most 1000 at once; total: how many there are")
    public JsonObject list(
            @QueryParam("open") @DefaultValue("false") boolean open,
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        IncidentQuery query = new IncidentQuery(
                Optional.empty(), open, text, Math.max(0, offset), Math.max(1, Math.min(1_000, limit)));
        return IncidentJson.items(
                incidents.list(query).stream().map(IncidentJson::of).toList(), incidents.count(query));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.RESPONSE_DESK, Roles.RECONNECTION_DESK, Roles.AUDITOR, Roles.UTILITY_OPERATOR})
    @Operation(operationId = "getIncident", summary = "One case with its time line")
    @APIResponse(responseCode = "200", description = "The case; timeLine oldest first")
    @APIResponse(responseCode = "404", description = "No such case")
    public JsonObject one(@PathParam("id") String id) {
        return IncidentJson.of(incidents.get(id))
                .add("timeLine", IncidentJson.of(incidents.timeLine(id)))
                .build();
    }

    @POST
    @Path("{id}/resolution")
    @RolesAllowed({Roles.RESPONSE_DESK, Roles.RECONNECTION_DESK})
    @Operation(
            operationId = "declareIncidentResolved",
            summary = "Take down the partner's declaration that the incident is over",
            description =
                    "declaredBy: who of the partner said so, its first contact unless named; measures: what was done.")
    @APIResponse(responseCode = "200", description = "The case")
    @APIResponse(responseCode = "404", description = "No such case")
    @APIResponse(responseCode = "409", description = "The case is over")
    public JsonObject declare(@PathParam("id") String id, JsonStructure body, @Context SecurityContext caller) {
        JsonObject given = JsonBody.object(body);
        Incident incident = incidents.get(id);
        return IncidentJson.of(incidents.declareResolved(
                        actor(caller),
                        id,
                        JsonBody.text(given, "declaredBy").orElseGet(() -> contacts.first(incident.partner())
                                .name()),
                        JsonBody.text(given, "measures").orElse("")))
                .build();
    }

    @POST
    @Path("{id}/notes")
    @RolesAllowed({Roles.RESPONSE_DESK, Roles.RECONNECTION_DESK})
    @Operation(
            operationId = "noteInIncident",
            summary = "Write down a measure, the progress or the cause",
            description = "{\"kind\": \"MEASURE\" | \"PROGRESS\" | \"CAUSE\", \"text\": \"…\"}")
    @APIResponse(responseCode = "200", description = "The case")
    @APIResponse(responseCode = "404", description = "No such case")
    public JsonObject note(@PathParam("id") String id, JsonStructure body, @Context SecurityContext caller) {
        JsonObject given = JsonBody.object(body);
        return IncidentJson.of(incidents.note(
                        actor(caller),
                        id,
                        Constants.required(CaseEntry.Kind.class, given, "kind"),
                        JsonBody.text(given, "text").orElse("")))
                .build();
    }

    @POST
    @Path("{id}/refusal")
    @RolesAllowed(Roles.RESPONSE_DESK)
    @Operation(operationId = "refuseIncident", summary = "Decide that it was none", description = "{\"reason\": \"…\"}")
    @APIResponse(responseCode = "200", description = "The case")
    @APIResponse(responseCode = "409", description = "Something was cut off in it, or it is over")
    public JsonObject refuse(@PathParam("id") String id, JsonStructure body, @Context SecurityContext caller) {
        return IncidentJson.of(incidents.refuse(
                        actor(caller),
                        id,
                        JsonBody.text(JsonBody.object(body), "reason").orElse("")))
                .build();
    }

    @POST
    @Path("{id}/closure")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.RESPONSE_DESK, Roles.RECONNECTION_DESK})
    @Operation(operationId = "closeIncident", summary = "Close a case that is finished")
    @APIResponse(responseCode = "200", description = "The case")
    @APIResponse(
            responseCode = "409",
            description = "A reconnection, a call or the cause is missing; the detail says which")
    public JsonObject close(@PathParam("id") String id, @Context SecurityContext caller) {
        return IncidentJson.of(incidents.close(actor(caller), id)).build();
    }

    private static String actor(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }
}
