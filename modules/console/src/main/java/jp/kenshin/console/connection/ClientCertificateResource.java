package jp.kenshin.console.connection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jp.kenshin.console.Roles;
import jp.kenshin.console.partners.KnownPartner;
import jp.kenshin.externalconnection.ClientCertificate;
import jp.kenshin.externalconnection.ClientCertificates;
import jp.kenshin.kernel.PartnerId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Registers which client certificates speak for a partner, and withdraws them. */
@Path("partners/{partnerId}/client-certificates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.UTILITY_OPERATOR)
@Tag(name = "Connections")
public class ClientCertificateResource {
    private final KnownPartner partners;
    private final ClientCertificates certificates;

    @Inject
    public ClientCertificateResource(KnownPartner partners, ClientCertificates certificates) {
        this.partners = partners;
        this.certificates = certificates;
    }

    @POST
    @Consumes("application/x-pem-file")
    @Operation(
            operationId = "registerClientCertificate",
            summary = "Register a client certificate",
            description =
                    "One certificate as PEM. From now on it speaks for this partner, until it ends or is withdrawn."
                            + " Sending the same again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Registered: fingerprint (SHA-256), subject, validFrom, validUntil, onHold")
    @APIResponse(responseCode = "400", description = "Not one PEM certificate")
    @APIResponse(responseCode = "404", description = "No such partner")
    @APIResponse(responseCode = "409", description = "Registered for another partner, or withdrawn")
    @APIResponse(responseCode = "422", description = "The certificate's time is over")
    public JsonObject register(@PathParam("partnerId") String partnerId, @Context SecurityContext caller, String pem) {
        return json(certificates.register(actor(caller), partner(partnerId), PemCertificate.read(pem)));
    }

    @GET
    @Operation(operationId = "listClientCertificates", summary = "Client certificates of a partner, past ones too")
    @APIResponse(responseCode = "200", description = "certificates, the newest registration first")
    @APIResponse(responseCode = "404", description = "No such partner")
    public JsonObject list(@PathParam("partnerId") String partnerId) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        certificates.listOf(partner(partnerId)).forEach(certificate -> array.add(json(certificate)));
        return Json.createObjectBuilder().add("certificates", array).build();
    }

    @DELETE
    @Path("{fingerprint}")
    @Operation(
            operationId = "withdrawClientCertificate",
            summary = "Withdraw a client certificate",
            description =
                    "It speaks for the partner no longer; portal sessions with it are over at their next request.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "No such partner, or it has no such valid certificate")
    public void withdraw(
            @PathParam("partnerId") String partnerId,
            @PathParam("fingerprint") String fingerprint,
            @Context SecurityContext caller) {
        certificates.withdraw(actor(caller), partner(partnerId), fingerprint);
    }

    private static String actor(SecurityContext caller) {
        return caller.getUserPrincipal().getName();
    }

    private PartnerId partner(String id) {
        return partners.require(id).id();
    }

    private static JsonObject json(ClientCertificate certificate) {
        return Json.createObjectBuilder()
                .add("fingerprint", certificate.fingerprint())
                .add("subject", certificate.subject())
                .add("validFrom", certificate.validFrom().toString())
                .add("validUntil", certificate.validUntil().toString())
                .add("onHold", certificate.held())
                .build();
    }
}
