package jp.kenshin.console.partners;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jp.kenshin.console.BodyFacts;
import jp.kenshin.console.Roles;
import jp.kenshin.externalconnection.AgreementItem;
import jp.kenshin.externalconnection.Agreements;
import jp.kenshin.externalconnection.PartnerAgreement;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a partner signed; nobody is served without it (J-09). */
@Path("partners/{partnerId}/agreements")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class AgreementsResource {
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PLACE = 500;
    private static final int LONGEST_REASON = 1_000;

    private final KnownPartner partners;
    private final Agreements agreements;

    @Inject
    public AgreementsResource(KnownPartner partners, Agreements agreements) {
        this.partners = partners;
        this.agreements = agreements;
    }

    @GET
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listPartnerAgreements", summary = "Agreements of a partner, withdrawn ones too")
    @APIResponse(
            responseCode = "200",
            description =
                    "agreements, the newest first; inForce, the number of the one that counts, or obstacle, why none does")
    @APIResponse(responseCode = "404", description = "No such partner")
    public JsonObject list(@PathParam("partnerId") String partnerId) {
        var partner = partners.require(partnerId).id();
        JsonArrayBuilder all = Json.createArrayBuilder();
        agreements.listOf(partner).forEach(agreement -> all.add(json(agreement)));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("agreements", all);
        agreements.findInForce(partner).ifPresent(agreement -> answer.add("inForce", agreement.number()));
        agreements.findObstacle(partner).ifPresent(obstacle -> answer.add("obstacle", obstacle));
        return answer.build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "registerPartnerAgreement",
            summary = "Register what a partner signed",
            description =
                    "edition, items (a list, or ALL), signedBy, signedOn (a day), paper (where it is kept). It counts when it has every item"
                            + " of /standard/items and its edition is valid.")
    @APIResponse(responseCode = "200", description = "Registered; missing lists the items it lacks")
    @APIResponse(responseCode = "400", description = "The body cannot be understood")
    @APIResponse(responseCode = "404", description = "No such partner, or no such edition")
    @APIResponse(responseCode = "422", description = "Signed in the future, or by nobody")
    public JsonObject register(
            @PathParam("partnerId") String partnerId, JsonStructure body, @Context SecurityContext caller) {
        BodyFacts facts = BodyFacts.of(body);
        PartnerAgreement.Signature signature = new PartnerAgreement.Signature(
                facts.text("edition", LONGEST_NUMBER),
                facts.constants("items", AgreementItem.class),
                facts.text("signedBy", LONGEST_NAME),
                facts.day("signedOn"),
                facts.text("paper", LONGEST_PLACE));
        return json(agreements.register(
                        caller.getUserPrincipal().getName(),
                        partners.require(partnerId).id(),
                        signature))
                .build();
    }

    @POST
    @Path("{number}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "withdrawPartnerAgreement",
            summary = "End an agreement",
            description =
                    "reason. The partner is not served any more from its next request on, unless another agreement is in force.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "No such partner, or it has no such agreement that stands")
    public void withdraw(
            @PathParam("partnerId") String partnerId,
            @PathParam("number") long number,
            JsonStructure body,
            @Context SecurityContext caller) {
        String reason = BodyFacts.of(body).text("reason", LONGEST_REASON);
        agreements.withdraw(
                caller.getUserPrincipal().getName(), partners.require(partnerId).id(), number, reason);
    }

    private static JsonObjectBuilder json(PartnerAgreement agreement) {
        JsonArrayBuilder missing = Json.createArrayBuilder();
        agreement.missing().forEach(item -> missing.add(item.name()));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", agreement.number())
                .add("edition", agreement.edition())
                .add("signedBy", agreement.signedBy())
                .add("signedOn", agreement.signedOn().toString())
                .add("paper", agreement.paper())
                .add("missing", missing)
                .add("registeredBy", agreement.registeredBy())
                .add("registeredAt", agreement.registeredAt().toString());
        agreement.withdrawal().ifPresent(end -> json.add("withdrawnAt", end.at().toString())
                .add("withdrawnBy", end.by())
                .add("reason", end.reason()));
        return json;
    }
}
