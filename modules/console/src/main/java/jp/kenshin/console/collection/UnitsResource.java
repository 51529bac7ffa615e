package jp.kenshin.console.collection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.InputStream;
import jp.kenshin.collection.FieldUnits;
import jp.kenshin.console.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registers field units with the keys they came from their maker with. */
@Path("collection/units")
@Tag(name = "Collection")
public class UnitsResource {
    private final FieldUnits units;

    @Inject
    public UnitsResource(FieldUnits units) {
        this.units = units;
    }

    @POST
    @Consumes("text/csv")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "registerUnits",
            summary = "Register field units",
            description =
                    "CSV with the header unit_id,address,identification,protection,key (docs/field.md); all or none.")
    @APIResponse(responseCode = "200", description = "All registered")
    @APIResponse(responseCode = "422", description = "Nothing registered; the first errors by line")
    public JsonObject register(@Context SecurityContext caller, InputStream body) {
        int registered = units.register(caller.getUserPrincipal().getName(), body);
        return Json.createObjectBuilder().add("registered", registered).build();
    }
}
