package jp.kenshin.console.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jp.kenshin.collection.FieldCommands;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.Roles;
import jp.kenshin.kernel.KenshinException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where commands to units stand. */
@Path("collection/commands/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collection")
public class CommandsResource {
    private final FieldCommands commands;

    @Inject
    public CommandsResource(FieldCommands commands) {
        this.commands = commands;
    }

    @GET
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(operationId = "getFieldCommand", summary = "Where a command stands, and what came of it")
    @APIResponse(responseCode = "200", description = "The command")
    @APIResponse(responseCode = "404", description = "No such command")
    public JsonObject command(@PathParam("id") String id) {
        return commands.find(id)
                .map(FieldCommandJson::of)
                .orElseThrow(() -> new KenshinException(ConsoleError.DEVICE_NOT_FOUND, "there is no command " + id));
    }
}
