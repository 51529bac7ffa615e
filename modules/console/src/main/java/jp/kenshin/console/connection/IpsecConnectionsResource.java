package jp.kenshin.console.connection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import java.time.Duration;
import java.util.List;
import jp.kenshin.console.JsonBody;
import jp.kenshin.console.Roles;
import jp.kenshin.console.partners.KnownPartner;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnections;
import jp.kenshin.externalconnection.IpsecGateways;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How partners' MDMS come in over IPsec, and what the gateways say of it (S-04). The pre-shared key goes in and never comes out. */
@Path("ipsec-connections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connections")
public class IpsecConnectionsResource {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Registry registry;
    private final KnownPartner known;
    private final IpsecConnections connections;
    private final IpsecGateways gateways;

    @Inject
    public IpsecConnectionsResource(
            Registry registry, KnownPartner known, IpsecConnections connections, IpsecGateways gateways) {
        this.registry = registry;
        this.known = known;
        this.connections = connections;
        this.gateways = gateways;
    }

    @GET
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.RESPONSE_DESK, Roles.RECONNECTION_DESK, Roles.AUDITOR})
    @Operation(
            operationId = "listIpsecConnections",
            summary = "IPsec connections of partners, and what the gateways say now",
            description =
                    "Each gateway is asked as the call is made; one that does not answer has trouble, which says why and what to do."
                            + " otherConnections are loaded there and no partner's.")
    @APIResponse(
            responseCode = "200",
            description =
                    "gatewayConfigured; connections, as they are defined, without keys; gateways: gateway, trouble, otherConnections, and for"
                            + " each partner loaded, established, associations")
    public JsonObject list() {
        JsonArrayBuilder defined = Json.createArrayBuilder();
        connections.list().forEach(each -> defined.add(IpsecJson.write(each)));
        List<PartnerId> partners =
                registry.listPartners().stream().map(Partner::id).toList();
        JsonArrayBuilder answers = Json.createArrayBuilder();
        gateways.ask(partners, PATIENCE).forEach(each -> answers.add(IpsecJson.write(each)));
        return Json.createObjectBuilder()
                .add("gatewayConfigured", gateways.isConfigured())
                .add("connections", defined)
                .add("gateways", answers)
                .build();
    }

    @PUT
    @Path("{partnerId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "defineIpsecConnection",
            summary = "Define a partner's IPsec connection",
            description =
                    "{\"remoteAddress\", \"remoteId\", \"localId\", \"authentication\": \"PRE_SHARED_KEY\" | \"PUBLIC_KEY\", \"preSharedKey\","
                            + " \"children\": [{\"name\", \"localNetworks\": [], \"remoteNetworks\": [], \"proposals\": []}]}; and, where the usual"
                            + " is not meant, \"name\", \"proposals\": [], \"deadPeerDetection\": seconds, \"udpEncapsulation\". In place of the one"
                            + " the partner had; without preSharedKey the key stays. Loaded at every gateway unless the partner is cut off.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Stored: the connection, with state LOADED, HELD_BY_CUTOFF, PENDING (trouble says what a gateway said; it is tried again"
                            + " every minute) or NOT_CONFIGURED")
    @APIResponse(responseCode = "400", description = "A fact is missing or makes no sense")
    @APIResponse(responseCode = "404", description = "No such partner")
    @APIResponse(responseCode = "409", description = "The name or the remote identity is another partner's")
    @APIResponse(responseCode = "503", description = "There is no key to seal the pre-shared key with")
    public JsonObject define(
            @PathParam("partnerId") String partnerId, @Nullable JsonStructure body, @Context SecurityContext caller) {
        JsonObject wish = JsonBody.object(body);
        IpsecConnection connection = IpsecJson.read(known.require(partnerId).id(), wish);
        IpsecConnections.Outcome outcome = connections.define(
                caller.getUserPrincipal().getName(), connection, JsonBody.text(wish, "preSharedKey"));
        JsonObjectBuilder json =
                IpsecJson.write(connection).add("state", outcome.loaded().name());
        outcome.trouble().ifPresent(trouble -> json.add("trouble", trouble));
        return json.build();
    }

    @DELETE
    @Path("{partnerId}")
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "forgetIpsecConnection",
            summary = "Take a partner's IPsec connection back",
            description = "The partner is cut at every gateway first; the definition stays where one does not do it.")
    @APIResponse(responseCode = "204", description = "Nothing is defined any more, and no gateway has anything of it")
    @APIResponse(responseCode = "404", description = "No such partner, or nothing is defined")
    @APIResponse(responseCode = "503", description = "A gateway did not do it; try again when it is back")
    public void forget(@PathParam("partnerId") String partnerId, @Context SecurityContext caller) {
        connections.forget(
                caller.getUserPrincipal().getName(), known.require(partnerId).id());
    }
}
