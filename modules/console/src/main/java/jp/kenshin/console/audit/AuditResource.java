package jp.kenshin.console.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.StringReader;
import java.util.List;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.Roles;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditEvent.Outcome;
import jp.kenshin.platform.audit.AuditExport;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.audit.AuditSearch;
import jp.kenshin.platform.audit.AuditWindow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit log, for auditors, and only to look at. Every look is in the log too (S-09). */
@Path("audit")
@RolesAllowed(Roles.AUDITOR)
@Tag(name = "Audit")
public class AuditResource {
    /** JSON lines. */
    private static final String LINES = "application/jsonl";

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final AuditSearch search;
    private final AuditExport export;
    private final AuditLog audit;

    @Inject
    public AuditResource(AuditSearch search, AuditExport export, AuditLog audit) {
        this.search = search;
        this.export = export;
        this.audit = audit;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listAuditEntries",
            summary = "Entries of the audit log, the newest first",
            description =
                    "The next page follows under the cursor of next. An entry appears within a second of what it tells of.")
    @APIResponse(responseCode = "200", description = "items, and next: a cursor or null")
    @APIResponse(responseCode = "400", description = "A parameter cannot be understood")
    public JsonObject list(
            @BeanParam AuditQuery query,
            @QueryParam("cursor") @Parameter(description = "next of the page before") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "Entries of a page: 100, at most 1000") @Nullable
                    String limit,
            @Context SecurityContext caller) {
        int size = limit == null ? USUAL : (int) number("limit", limit, MOST);
        long before = cursor == null ? Long.MAX_VALUE : number("cursor", cursor, Long.MAX_VALUE);
        List<AuditEntry> found = search.list(query.filter(), before, size);
        audit.record(new AuditEvent(
                caller.getUserPrincipal().getName(), "audit.read", "audit", Outcome.DONE, query.asked()));
        JsonArrayBuilder items = Json.createArrayBuilder();
        found.forEach(entry -> items.add(json(entry)));
        JsonObjectBuilder page = Json.createObjectBuilder().add("items", items);
        if (found.size() < size) {
            return page.addNull("next").build();
        }
        return page.add("next", Long.toString(found.get(size - 1).position())).build();
    }

    @GET
    @Path("export")
    @Produces(LINES)
    @Operation(
            operationId = "exportAuditLog",
            summary = "The audit log as a signed file",
            description =
                    "All of it or a period, widened to the signed checkpoints around it. The file can be verified without the server."
                            + " It takes no other filter: a file with entries left out could not be verified.")
    @APIResponse(responseCode = "200", description = "The file, streamed; its last line says that it is whole")
    @APIResponse(responseCode = "400", description = "A parameter cannot be understood, or one narrows the entries")
    public Response export(@BeanParam AuditQuery query, @Context SecurityContext caller) {
        String actor = caller.getUserPrincipal().getName();
        AuditWindow window = query.window();
        audit.record(new AuditEvent(actor, "audit.export", "audit", Outcome.DONE, query.asked()));
        StreamingOutput file = out -> export.write(window, actor, out);
        return Response.ok(file, LINES)
                .header("Content-Disposition", "attachment; filename=\"kenshin-audit.jsonl\"")
                .build();
    }

    private static long number(String name, String given, long most) {
        try {
            long number = Long.parseLong(given);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with what it must be.
        }
        throw new KenshinException(
                ConsoleError.INVALID_PARAMETER,
                name.equals("cursor") ? "cursor must be one that a page gave as next" : name + " must be 1 to " + most);
    }

    private static JsonObject json(AuditEntry entry) {
        return Json.createObjectBuilder()
                .add("position", entry.position())
                .add("recordedAt", Jst.exact(entry.recordedAt()))
                .add("actor", entry.actor())
                .add("action", entry.action())
                .add("target", entry.target())
                .add("outcome", entry.outcome())
                .add("detail", detail(entry.detail()))
                .add("hash", entry.hash())
                .build();
    }

    /** As an object where it is one; somebody may have altered it. */
    private static JsonValue detail(String text) {
        try (JsonReader json = Json.createReader(new StringReader(text))) {
            return json.readObject();
        } catch (jakarta.json.JsonException altered) {
            return Json.createValue(text);
        }
    }
}
