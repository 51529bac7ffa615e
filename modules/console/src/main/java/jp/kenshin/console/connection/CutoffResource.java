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
import jp.kenshin.console.JsonBody;
import jp.kenshin.console.Roles;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Cutoffs;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.PartnerContact;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cutoff and reconnection, as the desks order them (S-03 to S-08). */
@Path("cutoffs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cutoffs")
public class CutoffResource {
    private static final int MOST = 1_000;

    private final Cutoffs cutoffs;
    private final Contacts contacts;

    @Inject
    public CutoffResource(Cutoffs cutoffs, Contacts contacts) {
        this.cutoffs = cutoffs;
        this.contacts = contacts;
    }

    @POST
    @RolesAllowed(Roles.RESPONSE_DESK)
    @Operation(
            operationId = "cutOff",
            summary = "Cut off",
            description =
                    "{\"incident\": \"I-…\", \"scope\": {\"kind\": \"MDMS\" | \"PORTAL_USER\" | \"TERMINAL\", \"partner\": \"…\","
                            + " \"terminal\": \"…\"}}; without a report: \"emergency\": true and \"reason\" in place of \"incident\"."
                            + " It holds in this application as the answer comes; enforcement tells how far the other points are.")
    @APIResponse(responseCode = "201", description = "The cutoff, with the state of each enforcement point")
    @APIResponse(responseCode = "400", description = "The body cannot be understood")
    @APIResponse(responseCode = "404", description = "No such case of that partner")
    @APIResponse(responseCode = "409", description = "Cut off already in another case, or the case is over")
    @APIResponse(responseCode = "422", description = "The partner has nothing of the kind")
    public Response cutOff(JsonStructure body, @Context SecurityContext caller) {
        JsonObject order = JsonBody.object(body);
        CutoffScope scope = scope(order);
        Cutoff cutoff = order.getBoolean("emergency", false)
                ? cutoffs.cutOffAtOnce(
                        actor(caller), JsonBody.text(order, "reason").orElse(""), scope)
                : cutoffs.cutOff(
                        actor(caller),
                        JsonBody.text(order, "incident")
                                .orElseThrow(() -> JsonBody.invalid(
                                        "incident is missing; without a report say emergency and reason")),
                        scope);
        return Response.status(Response.Status.CREATED)
                .entity(IncidentJson.of(cutoff).build())
                .build();
    }

    private static CutoffScope scope(JsonObject order) {
        JsonObject scope = order.get("scope") instanceof JsonObject given ? given : JsonObject.EMPTY_JSON_OBJECT;
        CutoffScope.Kind kind = Constants.required(CutoffScope.Kind.class, scope, "kind");
        try {
            return new CutoffScope(
                    kind,
                    PartnerId.of(JsonBody.text(scope, "partner").orElse("")),
                    JsonBody.text(scope, "terminal").map(TerminalId::of));
        } catch (IllegalArgumentException e) {
            throw JsonBody.invalid("scope: " + e.getMessage(), e);
        }
    }

    @GET
    @RolesAllowed({Roles.RESPONSE_DESK, Roles.RECONNECTION_DESK, Roles.AUDITOR, Roles.UTILITY_OPERATOR})
    @Operation(operationId = "listCutoffs", summary = "Cutoffs that are not closed, the newest first")
    @APIResponse(responseCode = "200", description = "items, at most 1000 at once; total: how many there are")
    public JsonObject list(
            @QueryParam("offset") @DefaultValue("0") int offset, @QueryParam("limit") @DefaultValue("1000") int limit) {
        return IncidentJson.items(
                cutoffs.listOpen(Math.max(0, offset), Math.max(1, Math.min(MOST, limit))).stream()
                        .map(IncidentJson::of)
                        .toList(),
                cutoffs.countOpen());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.RESPONSE_DESK, Roles.RECONNECTION_DESK, Roles.AUDITOR, Roles.UTILITY_OPERATOR})
    @Operation(operationId = "getCutoff", summary = "One cutoff, with the state of each enforcement point")
    @APIResponse(responseCode = "200", description = "The cutoff")
    @APIResponse(responseCode = "404", description = "No such cutoff")
    public JsonObject one(@PathParam("id") String id) {
        return IncidentJson.of(cutoffs.get(id)).build();
    }

    @POST
    @Path("{id}/phone-calls")
    @RolesAllowed({Roles.RESPONSE_DESK, Roles.RECONNECTION_DESK})
    @Operation(
            operationId = "recordCall",
            summary = "Write down a call to the partner",
            description =
                    "spokeTo and number: the partner's first contact unless somebody else is named; note. It counts as the call of table 2-1"
                            + " once all points have confirmed, and as that of table 2-2 after the reconnection.")
    @APIResponse(responseCode = "201", description = "The cutoff")
    @APIResponse(responseCode = "404", description = "No such cutoff")
    public Response call(@PathParam("id") String id, JsonStructure body, @Context SecurityContext caller) {
        JsonObject call = JsonBody.object(body);
        PartnerContact first = contacts.first(cutoffs.get(id).scope().partner());
        Cutoff cutoff = cutoffs.recordCall(
                actor(caller),
                id,
                JsonBody.text(call, "spokeTo").orElse(first.name()),
                JsonBody.text(call, "number").orElse(first.phone()),
                JsonBody.text(call, "note").orElse(""));
        return Response.status(Response.Status.CREATED)
                .entity(IncidentJson.of(cutoff).build())
                .build();
    }

    @POST
    @Path("{id}/reconnection")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.RECONNECTION_DESK)
    @Operation(
            operationId = "reconnect",
            summary = "Connect again",
            description = "After the partner's declaration, in business hours, by somebody else than who cut off.")
    @APIResponse(responseCode = "200", description = "The cutoff, with the state of each enforcement point")
    @APIResponse(responseCode = "403", description = "Who cut off does not reconnect")
    @APIResponse(responseCode = "404", description = "No such cutoff")
    @APIResponse(responseCode = "409", description = "Not declared over, outside business hours, or not cut off")
    public JsonObject reconnect(@PathParam("id") String id, @Context SecurityContext caller) {
        return IncidentJson.of(cutoffs.reconnect(actor(caller), id)).build();
    }

    private static String actor(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }
}
