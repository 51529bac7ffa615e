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
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.Roles;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reads any meter's register now (C-06). */
@Path("collection/meters/{id}/reads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Collection")
public class PresentValueResource {
    private final FieldCommands commands;

    @Inject
    public PresentValueResource(FieldCommands commands) {
        this.commands = commands;
    }

    @POST
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "requestPresentValue",
            summary = "Read a meter's register now",
            description = "Ends within 90 seconds; ask for the command until it has.")
    @APIResponse(responseCode = "202", description = "The command")
    @APIResponse(responseCode = "404", description = "No such meter, or no unit carries it")
    public Response read(@PathParam("id") String id, @Context SecurityContext caller) {
        return Response.accepted(FieldCommandJson.of(commands.read(wish(caller), meter(id))))
                .build();
    }

    private static Wish wish(SecurityContext caller) {
        return Wish.ofUtility(caller.getUserPrincipal().getName(), Optional.empty());
    }

    private static MeterId meter(String id) {
        try {
            return MeterId.of(id);
        } catch (IllegalArgumentException e) {
            throw new KenshinException(ConsoleError.METER_NOT_FOUND, "there is no meter " + id, e);
        }
    }
}
