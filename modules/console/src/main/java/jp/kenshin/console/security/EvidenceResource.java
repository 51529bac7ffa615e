package jp.kenshin.console.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import jp.kenshin.console.Roles;
import jp.kenshin.externalconnection.Evidence;
import jp.kenshin.externalconnection.EvidenceContent;
import jp.kenshin.externalconnection.EvidenceFile;
import jp.kenshin.externalconnection.Incidents;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files of a case (S-10). */
@Path("incidents/{incidentId}/evidence")
@Tag(name = "Cases")
public class EvidenceResource {
    private final Evidence evidence;
    private final Incidents incidents;

    @Inject
    public EvidenceResource(Evidence evidence, Incidents incidents) {
        this.evidence = evidence;
        this.incidents = incidents;
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.RESPONSE_DESK, Roles.RECONNECTION_DESK})
    @Operation(
            operationId = "attachEvidence",
            summary = "Attach a file to a case",
            description =
                    "The file as it is, its name in the query. Logs, captures, pictures, PDF and archives; programs, scripts and pages only"
                            + " within an archive.")
    @APIResponse(responseCode = "200", description = "Attached: number, fileName, size, sha256, scan")
    @APIResponse(responseCode = "404", description = "No such case")
    @APIResponse(responseCode = "409", description = "The case is closed")
    @APIResponse(responseCode = "413", description = "Larger than a file may be, or one file too many")
    @APIResponse(responseCode = "422", description = "A name or content that is not taken")
    public JsonObject attach(
            @PathParam("incidentId") String incidentId,
            @QueryParam("name") @Nullable String name,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long announced,
            @Context SecurityContext caller,
            InputStream body) {
        return json(evidence.attach(
                        caller.getUserPrincipal().getName(),
                        incidentId,
                        name == null ? "" : name,
                        announced == null ? Evidence.UNKNOWN_SIZE : announced,
                        body))
                .build();
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.RESPONSE_DESK, Roles.RECONNECTION_DESK, Roles.AUDITOR})
    @Operation(operationId = "listEvidence", summary = "Files of a case")
    @APIResponse(responseCode = "200", description = "files in the order they came")
    @APIResponse(responseCode = "404", description = "No such case")
    public JsonObject list(@PathParam("incidentId") String incidentId) {
        String known = incidents.get(incidentId).id();
        JsonArrayBuilder files = Json.createArrayBuilder();
        evidence.listOf(known).forEach(file -> files.add(json(file)));
        return Json.createObjectBuilder().add("files", files).build();
    }

    @GET
    @Path("{number}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.RESPONSE_DESK, Roles.RECONNECTION_DESK, Roles.AUDITOR})
    @Operation(
            operationId = "downloadEvidence",
            summary = "Download a file of a case",
            description = "Always as an attachment without a type of its own; its SHA-256 is in Kenshin-SHA-256.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "404", description = "The case has no such file")
    @APIResponse(responseCode = "409", description = "Malware was found in it, or the scan is still to be made")
    public Response download(
            @PathParam("incidentId") String incidentId,
            @PathParam("number") long number,
            @Context SecurityContext caller) {
        EvidenceContent opened = evidence.open(caller.getUserPrincipal().getName(), incidentId, number);
        StreamingOutput content = out -> opened.content().transferTo(out);
        Response.ResponseBuilder answer = Response.ok(content, EvidenceAnswer.TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, opened.file().size());
        EvidenceAnswer.headers(opened.file()).forEach(answer::header);
        return answer.build();
    }

    private static JsonObjectBuilder json(EvidenceFile file) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", file.number())
                .add("fileName", file.fileName())
                .add("size", file.size())
                .add("sha256", file.sha256())
                .add("attachedBy", file.attachedBy())
                .add("attachedAt", file.attachedAt().toString())
                .add("scan", file.scan().name());
        file.scanWords().ifPresent(words -> json.add("scanWords", words));
        return json;
    }
}
