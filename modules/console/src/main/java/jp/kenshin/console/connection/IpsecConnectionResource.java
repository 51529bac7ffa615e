package jp.kenshin.console.connection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jp.kenshin.console.BodyFacts;
import jp.kenshin.console.JsonBody;
import jp.kenshin.console.Roles;
import jp.kenshin.console.partners.KnownPartner;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.IpsecConnections;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a partner's router comes in at the IPsec gateways (S-04). The pre-shared key goes in and never comes out. */
@Path("partners/{partnerId}/ipsec-connection")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.UTILITY_OPERATOR)
@Tag(name = "Connections")
public class IpsecConnectionResource {
    private final KnownPartner partners;
    private final IpsecConnections connections;

    @Inject
    public IpsecConnectionResource(KnownPartner partners, IpsecConnections connections) {
        this.partners = partners;
        this.connections = connections;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "defineIpsecConnection",
            summary = "Define a partner's IPsec connection and load it at the gateways",
            description =
                    "remoteAddress, remoteId, localId, authentication (PRE_SHARED_KEY with preSharedKey, or PUBLIC_KEY), children (name,"
                            + " localNetworks, remoteNetworks, proposals); name, proposals, deadPeerDetectionSeconds and udpEncapsulation may"
                            + " be left out, and preSharedKey where there is one. In place of what the partner had. A partner that is cut"
                            + " off stays so.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Stored: the connection without its key; loaded (LOADED, HELD_BY_CUTOFF, PENDING, NOT_CONFIGURED) and, when pending, trouble")
    @APIResponse(responseCode = "400", description = "The body cannot be understood, or makes no sense")
    @APIResponse(responseCode = "404", description = "No such partner")
    @APIResponse(responseCode = "409", description = "The name or the remote identity is another partner's")
    @APIResponse(responseCode = "503", description = "There is no key to seal the pre-shared key with")
    public JsonObject define(
            @PathParam("partnerId") String partnerId, @Nullable JsonStructure wish, @Context SecurityContext caller) {
        PartnerId partner = partners.require(partnerId).id();
        BodyFacts facts = BodyFacts.of(wish);
        IpsecConnections.Outcome outcome = connections.define(
                caller.getUserPrincipal().getName(),
                IpsecConnectionJson.read(partner, facts),
                JsonBody.text(facts.body(), "preSharedKey"));
        JsonObjectBuilder answer =
                stored(partner).add("loaded", outcome.loaded().name());
        outcome.trouble().ifPresent(trouble -> answer.add("trouble", trouble));
        return answer.build();
    }

    @GET
    @Operation(operationId = "getIpsecConnection", summary = "A partner's IPsec connection, without its key")
    @APIResponse(responseCode = "200", description = "The connection")
    @APIResponse(responseCode = "404", description = "No such partner, or it has none")
    public JsonObject get(@PathParam("partnerId") String partnerId) {
        return stored(partners.require(partnerId).id()).build();
    }

    private JsonObjectBuilder stored(PartnerId partner) {
        return connections
                .find(partner)
                .map(IpsecConnectionJson::of)
                .orElseThrow(() -> new KenshinException(
                        ExternalConnectionError.IPSEC_CONNECTION_NOT_FOUND,
                        "no IPsec connection of partner " + partner + " is defined"));
    }
}
