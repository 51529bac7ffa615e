package jp.kenshin.console.collection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import jp.kenshin.collection.IntakeReport;
import jp.kenshin.console.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Readings in. The body is read as it comes; memory does not grow with it. */
@Path("readings")
@Tag(name = "Readings in")
public class ReadingsResource {
    private final Submissions submissions;

    @Inject
    public ReadingsResource(Submissions submissions) {
        this.submissions = submissions;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.HEAD_END, Roles.UTILITY_OPERATOR})
    @Operation(
            operationId = "submitReadings",
            summary = "Submit readings",
            description =
                    "Each reading counts exactly once: accepted, duplicate, conflict or rejected. 200 means durable. Sending the"
                            + " same again changes nothing.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "one register value",
                                        value =
                                                "meter_id,reading_type,timestamp,value\n"
                                                        + "W-0000001,0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0,2026-11-20T01:00:00+09:00,123.456")),
                @Content(
                        mediaType = "application/xml",
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of the readings; rejected holds the first 1,000",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = IntakeReport.class)))
    @APIResponse(
            responseCode = "400",
            description = "Malformed from some place on; the counts say what was stored before it",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(responseCode = "403", description = "Not a head end or operator, or the profile is for operators only")
    @APIResponse(responseCode = "413", description = "Expands beyond the limit")
    @APIResponse(responseCode = "415", description = "Neither CSV nor XML, or an unknown compression")
    @APIResponse(responseCode = "503", description = "Try again after the given time; the counts say what is stored")
    public JsonObject submit(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @Parameter(description = "gzip, or absent") @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable
                    String contentEncoding,
            @Parameter(description = "historic: import of past years, operators only") @QueryParam("profile") @Nullable
                    String profile,
            @Context SecurityContext caller,
            InputStream body) {
        Sender sender = new Sender(caller.getUserPrincipal().getName(), caller.isUserInRole(Roles.UTILITY_OPERATOR));
        return ReportJson.of(submissions.submit(sender, profile, contentType, contentEncoding, body))
                .build();
    }
}
