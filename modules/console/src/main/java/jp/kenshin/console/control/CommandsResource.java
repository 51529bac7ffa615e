package jp.kenshin.console.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.collection.FieldCommand.JoinResult;
import jp.kenshin.collection.FieldCommand.PresentValue;
import jp.kenshin.collection.FieldCommands;
import jp.kenshin.collection.FieldCommands.Wish;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.Roles;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Commands to units by the utility's own people: the join test and the present value of any meter (C-06, C-12). */
@Path("collection")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collection")
public class CommandsResource {
    private final FieldCommands commands;

    @Inject
    public CommandsResource(FieldCommands commands) {
        this.commands = commands;
    }

    @POST
    @Path("units/{id}/join-test")
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "requestJoinTest",
            summary = "Try whether a unit reaches the server",
            description = "Ends within 90 seconds; ask for the command until it has.")
    @APIResponse(responseCode = "202", description = "The command")
    @APIResponse(responseCode = "404", description = "No such unit")
    public Response joinTest(@PathParam("id") String id, @Context SecurityContext caller) {
        return accepted(commands.joinTest(wish(caller), id));
    }

    @POST
    @Path("meters/{id}/reads")
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "requestPresentValue",
            summary = "Read a meter's register now",
            description = "Ends within 90 seconds; ask for the command until it has.")
    @APIResponse(responseCode = "202", description = "The command")
    @APIResponse(responseCode = "404", description = "No such meter, or no unit carries it")
    public Response read(@PathParam("id") String id, @Context SecurityContext caller) {
        return accepted(commands.read(wish(caller), meter(id)));
    }

    @GET
    @Path("commands/{id}")
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(operationId = "getFieldCommand", summary = "Where a command stands, and what came of it")
    @APIResponse(responseCode = "200", description = "The command")
    @APIResponse(responseCode = "404", description = "No such command")
    public JsonObject command(@PathParam("id") String id) {
        return commands.find(id)
                .map(CommandsResource::json)
                .orElseThrow(() -> new KenshinException(ConsoleError.DEVICE_NOT_FOUND, "there is no command " + id));
    }

    private static Wish wish(SecurityContext caller) {
        return new Wish(caller.getUserPrincipal().getName(), Optional.empty(), Optional.empty());
    }

    private static MeterId meter(String id) {
        try {
            return MeterId.of(id);
        } catch (IllegalArgumentException e) {
            throw new KenshinException(ConsoleError.METER_NOT_FOUND, "there is no meter " + id, e);
        }
    }

    private static Response accepted(FieldCommand command) {
        return Response.accepted(json(command)).build();
    }

    private static JsonObject json(FieldCommand command) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", command.id())
                .add("kind", command.kind().name())
                .add("unit", command.unit())
                .add("state", command.state().name())
                .add("requestedBy", command.requestedBy())
                .add("requestedAt", Jst.exact(command.requestedAt()))
                .add("deadline", Jst.exact(command.deadline()))
                .add("reason", command.reason());
        command.meter().ifPresent(meter -> json.add("meter", meter.value()));
        command.sentAt().ifPresent(at -> json.add("sentAt", Jst.exact(at)));
        command.endedAt().ifPresent(at -> json.add("endedAt", Jst.exact(at)));
        command.reading().ifPresent(value -> json.add("reading", json(value)));
        command.join().ifPresent(result -> json.add("join", json(result)));
        return json.build();
    }

    private static JsonObjectBuilder json(PresentValue value) {
        return Json.createObjectBuilder()
                .add("value", value.value())
                .add("unit", value.unit())
                .add("at", Jst.exact(value.at()))
                .add("stored", value.stored());
    }

    private static JsonObjectBuilder json(JoinResult result) {
        JsonArrayBuilder meters = Json.createArrayBuilder();
        result.meters().forEach(meter -> meters.add(meter.value()));
        JsonArrayBuilder silent = Json.createArrayBuilder();
        result.silentMeters().forEach(meter -> silent.add(meter.value()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("latencyMillis", result.latency().toMillis())
                .add("asked", result.asked())
                .add("firmware", result.firmware())
                .add("parent", result.parent())
                .add("meters", meters)
                .add("silentMeters", silent);
        result.strength().ifPresent(value -> json.add("strengthDbm", value));
        result.linkQuality().ifPresent(value -> json.add("linkQuality", value));
        result.battery().ifPresent(value -> json.add("batteryPercent", value));
        result.clockOffset().ifPresent(value -> json.add("clockOffsetSeconds", value.toSeconds()));
        return json;
    }
}
