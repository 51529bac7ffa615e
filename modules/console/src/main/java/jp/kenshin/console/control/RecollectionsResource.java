package jp.kenshin.console.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import jp.kenshin.collection.Recollections;
import jp.kenshin.collection.Recollections.Requested;
import jp.kenshin.collection.Recollections.Selection;
import jp.kenshin.console.JsonBody;
import jp.kenshin.console.Roles;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.MeterId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asks for what is missing, ahead of what collection finds by itself (C-05). */
@Path("collection/recollections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collection")
public class RecollectionsResource {
    private final Recollections recollections;

    @Inject
    public RecollectionsResource(Recollections recollections) {
        this.recollections = recollections;
    }

    @POST
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "requestRecollection",
            summary = "Ask for what is missing",
            description =
                    "{\"meter\" | \"unit\" | \"area\" | \"concentrator\": \"…\", \"from\": \"2026-11-20\", \"to\": \"2026-11-20\"}:"
                            + " one of the four, and a period of days in Japan, both inclusive.")
    @APIResponse(responseCode = "202", description = "meters looked at, meters' days requested, values missing in them")
    @APIResponse(responseCode = "400", description = "The body cannot be understood, or the period is not possible")
    @APIResponse(responseCode = "404", description = "No meter is meant")
    public Response request(JsonStructure wish, @Context SecurityContext caller) {
        JsonObject body = JsonBody.object(wish);
        Requested requested = recollections.request(
                caller.getUserPrincipal().getName(), selection(body), day(body, "from"), day(body, "to"));
        return Response.accepted(Json.createObjectBuilder()
                        .add("meters", requested.meters())
                        .add("requested", requested.requested())
                        .add("missing", requested.missing())
                        .build())
                .build();
    }

    private static Selection selection(JsonObject body) {
        try {
            return new Selection(
                    JsonBody.text(body, "meter").map(MeterId::of),
                    JsonBody.text(body, "unit"),
                    JsonBody.text(body, "area"),
                    JsonBody.text(body, "concentrator").map(ConcentratorId::of));
        } catch (IllegalArgumentException e) {
            throw JsonBody.invalid("name one of meter, unit, area and concentrator", e);
        }
    }

    private static LocalDate day(JsonObject body, String name) {
        try {
            return LocalDate.parse(JsonBody.text(body, name).orElse(""));
        } catch (DateTimeException e) {
            throw JsonBody.invalid(name + " must be a day, like 2026-11-20", e);
        }
    }
}
