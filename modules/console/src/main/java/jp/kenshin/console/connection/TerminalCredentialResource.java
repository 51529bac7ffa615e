package jp.kenshin.console.connection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.HexFormat;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.Roles;
import jp.kenshin.externalconnection.TerminalAuthenticationError;
import jp.kenshin.externalconnection.TerminalCredential;
import jp.kenshin.externalconnection.TerminalCredentials;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.TerminalId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a terminal authenticates with (S-12). The key goes in and never comes out. */
@Path("terminals/{terminalId}/credential")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.UTILITY_OPERATOR)
@Tag(name = "Connections")
public class TerminalCredentialResource {
    private final TerminalCredentials credentials;

    @Inject
    public TerminalCredentialResource(TerminalCredentials credentials) {
        this.credentials = credentials;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerTerminalCredential",
            summary = "Register what a terminal authenticates with",
            description =
                    "{\"identity\": \"t-0000001@ami.example\", \"key\": 32 hexadecimal digits}, in place of what it had."
                            + " A terminal that is cut off stays so.")
    @APIResponse(responseCode = "200", description = "Registered: terminal, identity, enabled, registeredAt")
    @APIResponse(responseCode = "400", description = "The body cannot be understood")
    @APIResponse(responseCode = "404", description = "No such terminal")
    @APIResponse(responseCode = "409", description = "The identity is another terminal's")
    @APIResponse(responseCode = "503", description = "There is no key to seal it with")
    public JsonObject register(
            @PathParam("terminalId") String terminalId, @Nullable JsonStructure wish, @Context SecurityContext caller) {
        return json(credentials.register(
                caller.getUserPrincipal().getName(), terminal(terminalId), text(wish, "identity"), key(wish)));
    }

    @GET
    @Operation(operationId = "getTerminalCredential", summary = "What a terminal authenticates with, without its key")
    @APIResponse(responseCode = "200", description = "terminal, identity, enabled, registeredAt")
    @APIResponse(responseCode = "404", description = "It has none")
    public JsonObject get(@PathParam("terminalId") String terminalId) {
        return json(credentials.find(terminal(terminalId)).orElseThrow(() -> notFound(terminalId)));
    }

    @DELETE
    @Operation(operationId = "removeTerminalCredential", summary = "Remove what a terminal authenticates with")
    @APIResponse(responseCode = "204", description = "Removed: it is not let in any more")
    @APIResponse(responseCode = "404", description = "It has none")
    public void remove(@PathParam("terminalId") String terminalId, @Context SecurityContext caller) {
        credentials.remove(caller.getUserPrincipal().getName(), terminal(terminalId));
    }

    private static TerminalId terminal(String id) {
        try {
            return TerminalId.of(id);
        } catch (IllegalArgumentException e) {
            throw notFound(id);
        }
    }

    private static KenshinException notFound(String terminalId) {
        return new KenshinException(
                TerminalAuthenticationError.CREDENTIAL_NOT_FOUND, "there is no credential of a terminal " + terminalId);
    }

    private static byte[] key(@Nullable JsonStructure wish) {
        try {
            return HexFormat.of().parseHex(text(wish, "key"));
        } catch (IllegalArgumentException e) {
            throw new KenshinException(ConsoleError.INVALID_PARAMETER, "key must be 32 hexadecimal digits");
        }
    }

    /** A text of the object that the caller sent. */
    static String text(@Nullable JsonStructure body, String name) {
        if (body instanceof JsonObject object && object.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new KenshinException(
                ConsoleError.INVALID_PARAMETER, "the body must be an object with a text \"" + name + '"');
    }

    private static JsonObject json(TerminalCredential credential) {
        return Json.createObjectBuilder()
                .add("terminal", credential.terminal().value())
                .add("identity", credential.identity())
                .add("enabled", credential.enabled())
                .add("registeredAt", credential.registeredAt().toString())
                .build();
    }
}
