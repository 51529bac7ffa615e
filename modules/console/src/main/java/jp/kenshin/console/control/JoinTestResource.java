package jp.kenshin.console.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import jp.kenshin.collection.FieldCommands;
import jp.kenshin.collection.FieldCommands.Wish;
import jp.kenshin.console.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tries whether a unit reaches the server (C-12). */
@Path("collection/units/{id}/join-test")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collection")
public class JoinTestResource {
    private final FieldCommands commands;

    @Inject
    public JoinTestResource(FieldCommands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "requestJoinTest",
            summary = "Try whether a unit reaches the server",
            description = "Ends within 90 seconds; ask for the command until it has.")
    @APIResponse(responseCode = "202", description = "The command")
    @APIResponse(responseCode = "404", description = "No such unit")
    public Response joinTest(@PathParam("id") String id, @Context SecurityContext caller) {
        return Response.accepted(FieldCommandJson.of(commands.joinTest(wish(caller), id)))
                .build();
    }

    private static Wish wish(SecurityContext caller) {
        return Wish.ofUtility(caller.getUserPrincipal().getName(), Optional.empty());
    }
}
