package jp.kenshin.console.registry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import java.io.StringReader;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.Roles;
import jp.kenshin.platform.problem.Problem;
import jp.kenshin.registry.ImportReport;
import jp.kenshin.registry.ImportReport.LineError;
import jp.kenshin.registry.RegistryImport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Loads registry files. They come as one zip archive, because they are one thing: all of them are validated together and applied
 * together, or not at all.
 */
@Path("registry/imports")
@Tag(name = "Registry")
public class RegistryImportResource {
    private static final int TOLD_ERRORS = 1_000;

    private final RegistryImport registry;

    @Inject
    public RegistryImportResource(RegistryImport registry) {
        this.registry = registry;
    }

    @POST
    @Consumes("application/zip")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "importRegistry",
            summary = "Load registry files",
            description =
                    "A zip archive with any of the files that docs/registry-csv.md lists, as the export gives them. Rows whose key exists"
                            + " are updated, others added, none deleted.")
    @APIResponse(responseCode = "200", description = "All applied")
    @APIResponse(responseCode = "400", description = "Not such an archive")
    @APIResponse(responseCode = "422", description = "Nothing applied; errors by file and line, the first 1,000")
    public Response load(@Context SecurityContext caller, InputStream body) {
        try (RegistryArchive archive = RegistryArchive.unpack(body)) {
            return answer(registry.load(caller.getUserPrincipal().getName(), archive.files()));
        }
    }

    private static Response answer(ImportReport report) {
        JsonArrayBuilder errors = Json.createArrayBuilder();
        report.errors().stream()
                .limit(TOLD_ERRORS)
                .map(RegistryImportResource::json)
                .forEach(errors::add);
        JsonObjectBuilder facts = Json.createObjectBuilder()
                .add("applied", report.applied())
                .add("rows", report.rows())
                .add("errorCount", report.errors().size())
                .add("errors", errors);
        if (report.applied()) {
            return Response.ok(facts.build()).build();
        }
        Problem problem = Problem.of(
                ConsoleError.REGISTRY_IMPORT_REFUSED,
                report.errors().size() + " errors in " + report.rows() + " rows; nothing was applied");
        return Response.status(problem.status())
                .type(Problem.TYPE)
                .entity(Json.createObjectBuilder(Json.createReader(new StringReader(problem.toJson()))
                                .readObject())
                        .addAll(facts)
                        .build()
                        .toString())
                .build();
    }

    private static JsonObjectBuilder json(LineError error) {
        return Json.createObjectBuilder()
                .add("file", error.table().fileName())
                .add("line", error.line())
                .add("column", error.column())
                .add("message", error.message());
    }
}
