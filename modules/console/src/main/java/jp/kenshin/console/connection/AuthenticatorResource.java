package jp.kenshin.console.connection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
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
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.Roles;
import jp.kenshin.externalconnection.Authenticators;
import jp.kenshin.externalconnection.Authenticators.Authenticator;
import jp.kenshin.kernel.KenshinException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Which PANA authenticators may ask about terminals (S-12). The secret goes in and never comes out. */
@Path("authenticators")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.UTILITY_OPERATOR)
@Tag(name = "Connections")
public class AuthenticatorResource {
    private static final String PORT = "disconnectPort";
    /** Digits and separators of IPv4 and IPv6: what has none other is looked up nowhere. */
    private static final String NUMERIC = "[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*";

    private final Authenticators authenticators;

    @Inject
    public AuthenticatorResource(Authenticators authenticators) {
        this.authenticators = authenticators;
    }

    @GET
    @Operation(operationId = "listAuthenticators", summary = "The authenticators that may ask about terminals")
    @APIResponse(responseCode = "200", description = "authenticators: address, name, disconnectPort, registeredAt")
    public JsonObject list() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        authenticators.list().forEach(each -> array.add(json(each)));
        return Json.createObjectBuilder().add("authenticators", array).build();
    }

    @PUT
    @Path("{address}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerAuthenticator",
            summary = "Register an authenticator",
            description =
                    "{\"name\": \"roof-1\", \"secret\": 16 to 128 bytes, \"disconnectPort\": 3799}, in place of what is"
                            + " registered for its address; the port may be left out.")
    @APIResponse(responseCode = "200", description = "Registered: address, name, disconnectPort, registeredAt")
    @APIResponse(responseCode = "400", description = "The body or the address cannot be understood")
    @APIResponse(responseCode = "503", description = "There is no key to seal the secret with")
    public JsonObject register(
            @PathParam("address") String address, @Nullable JsonStructure wish, @Context SecurityContext caller) {
        return json(authenticators.register(
                caller.getUserPrincipal().getName(),
                TerminalCredentialResource.text(wish, "name"),
                numeric(address),
                TerminalCredentialResource.text(wish, "secret").getBytes(StandardCharsets.UTF_8),
                port(wish)));
    }

    @DELETE
    @Path("{address}")
    @Operation(operationId = "removeAuthenticator", summary = "Remove an authenticator: it gets no answers any more")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "None is registered for the address")
    public void remove(@PathParam("address") String address, @Context SecurityContext caller) {
        authenticators.remove(caller.getUserPrincipal().getName(), numeric(address));
    }

    private static InetAddress numeric(String address) {
        try {
            if (address.matches(NUMERIC)) {
                return InetAddress.getByName(address);
            }
        } catch (UnknownHostException e) {
            throw invalid("address must be numeric, not " + address);
        }
        throw invalid("address must be numeric, not " + address);
    }

    private static OptionalInt port(@Nullable JsonStructure wish) {
        JsonValue port = wish instanceof JsonObject object ? object.get(PORT) : null;
        if (port == null) {
            return OptionalInt.empty();
        }
        if (port instanceof JsonNumber number
                && number.isIntegral()
                && number.bigDecimalValue().precision() <= 5) {
            return OptionalInt.of(number.intValue());
        }
        throw invalid(PORT + " must be a number");
    }

    private static KenshinException invalid(String message) {
        return new KenshinException(ConsoleError.INVALID_PARAMETER, message);
    }

    private static JsonObject json(Authenticator authenticator) {
        return Json.createObjectBuilder()
                .add("address", authenticator.address().getHostAddress())
                .add("name", authenticator.name())
                .add(PORT, authenticator.disconnectPort())
                .add("registeredAt", authenticator.registeredAt().toString())
                .build();
    }
}
