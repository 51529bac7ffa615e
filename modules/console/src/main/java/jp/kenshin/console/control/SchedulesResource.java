package jp.kenshin.console.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.stream.Collectors;
import jp.kenshin.collection.SendingSchedules;
import jp.kenshin.console.JsonBody;
import jp.kenshin.console.Roles;
import jp.kenshin.registry.MeterKind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** When a unit measures and sends: what is wanted, and what it has confirmed (C-01, C-20). */
@Path("collection/units/{id}/schedule")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collection")
public class SchedulesResource {
    private final SendingSchedules schedules;

    @Inject
    public SchedulesResource(SendingSchedules schedules) {
        this.schedules = schedules;
    }

    @GET
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "getSendingSchedules",
            summary = "When a unit measures and sends",
            description = "One entry for each kind of meter that a schedule was wished for.")
    @APIResponse(responseCode = "200", description = "What is wanted and what the unit has said that it does")
    @APIResponse(responseCode = "404", description = "No such unit")
    public JsonObject schedules(@PathParam("id") String id) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        schedules.list(id).forEach(schedule -> all.add(ScheduleJson.of(schedule)));
        return Json.createObjectBuilder().add("unit", id).add("schedules", all).build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "wantSendingSchedule",
            summary = "Wish that a unit's meters of a kind measure at another granularity",
            description =
                    "{\"kind\": \"LOW_VOLTAGE\", \"granularityMinutes\": 60}: 1, 5, 15, 30 or 60 minutes. How often and at"
                            + " which moment the unit sends follows from it. Sent until the unit confirms it.")
    @APIResponse(responseCode = "202", description = "The wish; the unit is told")
    @APIResponse(responseCode = "400", description = "The body cannot be understood")
    @APIResponse(responseCode = "404", description = "No such unit")
    @APIResponse(
            responseCode = "422",
            description = "The unit carries no such meter, or the registry has no place for values of that granularity")
    public Response want(@PathParam("id") String id, JsonStructure wish, @Context SecurityContext caller) {
        JsonObject body = JsonBody.object(wish);
        return Response.accepted(ScheduleJson.of(
                        schedules.want(caller.getUserPrincipal().getName(), id, kind(body), granularity(body))))
                .build();
    }

    private static MeterKind kind(JsonObject body) {
        String kind = JsonBody.text(body, "kind").orElse("");
        return Arrays.stream(MeterKind.values())
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> JsonBody.invalid("kind must be one of "
                        + Arrays.stream(MeterKind.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static int granularity(JsonObject body) {
        JsonValue minutes = body.get("granularityMinutes");
        if (minutes instanceof JsonNumber number
                && number.isIntegral()
                && SendingSchedules.GRANULARITIES.stream()
                        .anyMatch(
                                each -> number.bigDecimalValue().compareTo(java.math.BigDecimal.valueOf(each)) == 0)) {
            return number.intValue();
        }
        throw JsonBody.invalid("granularityMinutes must be 1, 5, 15, 30 or 60");
    }
}
