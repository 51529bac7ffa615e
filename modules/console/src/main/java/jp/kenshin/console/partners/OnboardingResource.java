package jp.kenshin.console.partners;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import jp.kenshin.console.Roles;
import jp.kenshin.jointmetering.Onboarding;
import jp.kenshin.jointmetering.OnboardingStep;
import jp.kenshin.registry.Partner;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The check list of a partner that is to be served. */
@Path("partners/{partnerId}/onboarding")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agreements")
public class OnboardingResource {
    private final KnownPartner partners;
    private final Onboarding onboarding;

    @Inject
    public OnboardingResource(KnownPartner partners, Onboarding onboarding) {
        this.partners = partners;
        this.onboarding = onboarding;
    }

    @GET
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "checkOnboarding",
            summary = "What is done and what is missing before a partner is served",
            description = "Only the steps that its services need, in the order they are made.")
    @APIResponse(
            responseCode = "200",
            description = "ready, and steps: step, done, finding; of those that are missing also what to do")
    @APIResponse(responseCode = "404", description = "No such partner")
    public JsonObject check(@PathParam("partnerId") String partnerId) {
        Partner partner = partners.require(partnerId);
        List<OnboardingStep> steps = onboarding.check(partner.id());
        JsonArrayBuilder list = Json.createArrayBuilder();
        steps.forEach(step -> list.add(json(step)));
        return Json.createObjectBuilder()
                .add("partner", partner.id().value())
                .add("name", partner.name())
                .add("ready", steps.stream().allMatch(OnboardingStep::done))
                .add("steps", list)
                .build();
    }

    private static JsonObjectBuilder json(OnboardingStep step) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("step", step.kind().name())
                .add("done", step.done())
                .add("finding", step.finding());
        return step.done() ? json : json.add("todo", todo(step.kind()));
    }

    private static String todo(OnboardingStep.Kind kind) {
        return switch (kind) {
            case AGREEMENT ->
                "Have the partner sign the current edition and register it: POST /console/api/v1/partners/{id}/agreements";
            case CONTACTS -> "Import at least one contact with a phone number: contacts.csv";
            case CERTIFICATE ->
                "Issue a client certificate and register it: POST /console/api/v1/partners/{id}/client-certificates";
            case PORTAL_USER ->
                "Create its one user at the identity provider and the SSL-VPN, then import it: partners.csv, portal_user";
            case FIXED_IP -> "Ask the partner for its fixed global IP address and import it: partners.csv, global_ip";
            case VPN_EQUIPMENT -> "Ask for the facts of its router and import them: partners.csv, vpn_equipment";
            case NW_USER ->
                "Create the client of its MDMS at the identity provider and import it: partners.csv, nw_user";
            case TERMINALS -> "Import its terminals and their owner: terminals.csv, terminal_owners.csv";
            case FIRST_READING -> "Make a join test of a terminal, then wait for its daily readings";
        };
    }
}
