package jp.kenshin.jointmetering.nw;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import jp.kenshin.externalconnection.Evidence;
import jp.kenshin.externalconnection.EvidenceFile;
import jp.kenshin.externalconnection.Incident;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Files that a partner gives for the analysis of an incident (S-10, §14(2)5). The body is taken as it is, whatever its type says. */
@Path("incidents/{id}/evidence")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class IncidentEvidenceResource {
    private final Partners partners;
    private final OwnIncidents own;
    private final Evidence evidence;

    @Inject
    public IncidentEvidenceResource(Partners partners, OwnIncidents own, Evidence evidence) {
        this.partners = partners;
        this.own = own;
        this.evidence = evidence;
    }

    @POST
    @Operation(
            summary = "Give a file for the analysis of an incident",
            description =
                    "The file as it is, its name in the query. Logs, captures, pictures, PDF and archives; programs, scripts and pages only"
                            + " within an archive. Compare the hash with your own.",
            operationId = "giveEvidence")
    @APIResponse(responseCode = "200", description = "Taken: fileName, size, sha256")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "ServiceNotHeld")
    @APIResponse(responseCode = "404", description = "No such case, or not yours")
    @APIResponse(responseCode = "409", description = "The case is over")
    @APIResponse(responseCode = "413", description = "Larger than a file may be, or one file too many")
    @APIResponse(responseCode = "422", description = "A name or content that is not taken")
    public JsonObject attach(
            @Context SecurityContext caller,
            @Parameter(description = "Number of one of your cases", example = "I-0000001") @PathParam("id") String id,
            @Parameter(description = "Name of the file, without a path", example = "access.log")
                    @QueryParam("name")
                    @Nullable
                    String name,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long announced,
            InputStream body) {
        Incident incident = own.get(partners.of(caller).partner(), id);
        EvidenceFile file = evidence.attach(
                caller.getUserPrincipal().getName(),
                incident.id(),
                name == null ? "" : name,
                announced == null ? Evidence.UNKNOWN_SIZE : announced,
                body);
        return Json.createObjectBuilder()
                .add("fileName", file.fileName())
                .add("size", file.size())
                .add("sha256", file.sha256())
                .build();
    }
}
