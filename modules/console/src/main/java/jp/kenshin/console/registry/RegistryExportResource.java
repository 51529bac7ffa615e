package jp.kenshin.console.registry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kenshin.console.Roles;
import jp.kenshin.registry.RegistryExport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gives the whole registry out as the archive that {@link RegistryImportResource} takes. An archive that breaks off is no archive. */
@Path("registry/export")
@Tag(name = "Registry")
public class RegistryExportResource {
    private static final String ARCHIVE = "application/zip";

    private final RegistryExport registry;

    @Inject
    public RegistryExportResource(RegistryExport registry) {
        this.registry = registry;
    }

    @GET
    @Produces(ARCHIVE)
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "exportRegistry",
            summary = "All registry files",
            description =
                    "A zip archive of all files, out of one state of the registry, sorted by key, as an import takes them.")
    @APIResponse(responseCode = "200", description = "The archive, streamed")
    public Response export(@Context SecurityContext caller) {
        String actor = caller.getUserPrincipal().getName();
        StreamingOutput archive = out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            Writer file = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            registry.write(actor, table -> {
                zip.putNextEntry(new ZipEntry(table.fileName()));
                return file;
            });
            zip.finish();
            zip.flush();
        };
        return Response.ok(archive, ARCHIVE)
                .header("Content-Disposition", "attachment; filename=\"registry.zip\"")
                .build();
    }
}
