package jp.kenshin.jointmetering.nw;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
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
import jp.kenshin.jointmetering.PartnerService;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Present values of the partner's own meters (C-06): wished here, answered through the command. */
@Path("meters/{meterId}/reads")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ReadsResource {
    private static final int LONGEST_KEY = 100;

    private final Partners partners;

    @Inject
    public ReadsResource(Partners partners) {
        this.partners = partners;
    }

    @POST
    @Operation(
            summary = "Read a meter's register now",
            description = "Ends within 90 seconds; ask for the command until its state is an end.",
            operationId = "readNow")
    @APIResponse(
            responseCode = "202",
            description = "The command",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Command")))
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "ServiceNotHeld")
    @APIResponse(responseCode = "404", ref = "MeterNotFound")
    @APIResponse(responseCode = "422", description = "The Idempotency-Key stands for another wish")
    @APIResponse(responseCode = "429", description = "Too many reads at a time; Retry-After says when to try again")
    public Response read(
            @Context SecurityContext caller,
            @Parameter(description = "One of the caller's own meters", example = "W-0000001") @PathParam("meterId")
                    String meterId,
            @Parameter(
                            description =
                                    "Your own name of the wish, up to 100 characters: the same again is the same command")
                    @HeaderParam("Idempotency-Key")
                    @Nullable
                    String key) {
        PartnerService service = partners.of(caller);
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
            throw Parameters.refuse("Idempotency-Key", key, "1 to " + LONGEST_KEY + " characters", null);
        }
        FieldCommand command = service.readNow(
                caller.getUserPrincipal().getName(), Parameters.pathMeter(meterId), Optional.ofNullable(key));
        return Response.accepted(CommandJson.of(command)).build();
    }
}
