package jp.kenshin.jointmetering.nw;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Commands to the partner's own devices: asked about, and taken back. */
@Path("commands")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class CommandsResource {
    private final Partners partners;

    @Inject
    public CommandsResource(Partners partners) {
        this.partners = partners;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Where a command stands, and what came of it", operationId = "getCommand")
    @APIResponse(
            responseCode = "200",
            description = "The command",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Command")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "ServiceNotHeld")
    @APIResponse(responseCode = "404", description = "No such command, or not yours")
    public JsonObject command(@Context SecurityContext caller, @PathParam("id") String id) {
        return CommandJson.of(partners.of(caller).getCommand(id));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take back a command that was not sent yet", operationId = "cancelCommand")
    @APIResponse(
            responseCode = "200",
            description = "The command, cancelled",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Command")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "ServiceNotHeld")
    @APIResponse(responseCode = "404", description = "No such command, or not yours")
    @APIResponse(responseCode = "409", description = "It was sent already")
    public JsonObject cancel(@Context SecurityContext caller, @PathParam("id") String id) {
        return CommandJson.of(
                partners.of(caller).cancelCommand(caller.getUserPrincipal().getName(), id));
    }
}
