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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import jp.kenshin.console.BodyFacts;
import jp.kenshin.console.JsonBody;
import jp.kenshin.console.Roles;
import jp.kenshin.externalconnection.AgreementItem;
import jp.kenshin.externalconnection.Agreements;
import jp.kenshin.externalconnection.StandardEdition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The external connection standard: its editions, and the items that partners agree to (S-11, J-09). */
@Path("standard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class StandardEditionsResource {
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PLACE = 500;
    private static final String SHA256 = "[0-9a-f]{64}";

    private final Agreements agreements;

    @Inject
    public StandardEditionsResource(Agreements agreements) {
        this.agreements = agreements;
    }

    @GET
    @Path("items")
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listAgreementItems", summary = "What a partner agrees to, item by item")
    @APIResponse(
            responseCode = "200",
            description = "items: item, section of the standard, title in Japanese and English")
    public JsonObject items() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (AgreementItem item : AgreementItem.values()) {
            items.add(Json.createObjectBuilder()
                    .add("item", item.name())
                    .add("section", item.section())
                    .add("japanese", item.japanese())
                    .add("english", item.english()));
        }
        return Json.createObjectBuilder().add("items", items).build();
    }

    @GET
    @Path("editions")
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "listStandardEditions", summary = "Editions of the external connection standard")
    @APIResponse(responseCode = "200", description = "editions, the latest first")
    public JsonObject list() {
        JsonArrayBuilder editions = Json.createArrayBuilder();
        agreements.listEditions().forEach(edition -> editions.add(json(edition)));
        return Json.createObjectBuilder().add("editions", editions).build();
    }

    @POST
    @Path("editions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "registerStandardEdition",
            summary = "Register an edition",
            description =
                    "edition, title, validFrom (a day), document (where it is kept); optional: requiredFrom, from when agreements to"
                            + " earlier editions no longer suffice, and documentSha256. Sending the same again changes nothing.")
    @APIResponse(responseCode = "200", description = "Registered")
    @APIResponse(responseCode = "400", description = "The body cannot be understood")
    @APIResponse(responseCode = "422", description = "Registered with other facts, or required before it is valid")
    public JsonObject register(JsonStructure body, @Context SecurityContext caller) {
        BodyFacts facts = BodyFacts.of(body);
        Optional<String> sha256 = facts.optionalText("documentSha256", 64);
        if (sha256.filter(hash -> !hash.matches(SHA256)).isPresent()) {
            throw JsonBody.invalid("documentSha256 must be 64 hexadecimal digits in lower case");
        }
        return json(agreements.registerEdition(
                        caller.getUserPrincipal().getName(),
                        new StandardEdition(
                                facts.text("edition", LONGEST_NUMBER),
                                facts.text("title", LONGEST_TITLE),
                                facts.day("validFrom"),
                                facts.optionalDay("requiredFrom"),
                                facts.text("document", LONGEST_PLACE),
                                sha256)))
                .build();
    }

    private static JsonObjectBuilder json(StandardEdition edition) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("edition", edition.edition())
                .add("title", edition.title())
                .add("validFrom", edition.validFrom().toString())
                .add("document", edition.document());
        edition.requiredFrom().ifPresent(day -> json.add("requiredFrom", day.toString()));
        edition.documentSha256().ifPresent(hash -> json.add("documentSha256", hash));
        return json;
    }
}
