package jp.kenshin.console.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jp.kenshin.console.Roles;
import jp.kenshin.externalconnection.PartnerMail;
import jp.kenshin.externalconnection.QueuedMail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mail to partners' contacts that does not get through (S-07). */
@Path("mail")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
public class MailResource {
    private static final int MOST = 1_000;

    private final PartnerMail mail;

    @Inject
    public MailResource(PartnerMail mail) {
        this.mail = mail;
    }

    @GET
    @Path("stuck")
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.RESPONSE_DESK, Roles.AUDITOR})
    @Operation(operationId = "listStuckMail", summary = "Mail that has failed at least once and is not sent")
    @APIResponse(
            responseCode = "200",
            description =
                    "configured, whether there is a mail server; mails, oldest first, the first 1,000: matter is CASE or NOTICE, about"
                            + " its number")
    public JsonObject stuck() {
        JsonArrayBuilder mails = Json.createArrayBuilder();
        mail.listStuck(MOST).forEach(each -> mails.add(json(each)));
        return Json.createObjectBuilder()
                .add("configured", mail.isConfigured())
                .add("mails", mails)
                .build();
    }

    @POST
    @Path("{number}/resend")
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.RESPONSE_DESK})
    @Operation(operationId = "resendMail", summary = "Give a mail all its attempts again, from now")
    @APIResponse(responseCode = "200", description = "waiting: false when there is no such mail, or it is sent")
    public JsonObject resend(@PathParam("number") long number, @Context SecurityContext caller) {
        return Json.createObjectBuilder()
                .add("waiting", mail.resend(caller.getUserPrincipal().getName(), number))
                .build();
    }

    private static JsonObjectBuilder json(QueuedMail each) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("number", each.number())
                .add("matter", each.matter().name())
                .add("about", each.about())
                .add("partner", each.partner().value())
                .add("contact", each.contact())
                .add("address", each.address())
                .add("state", each.state().name())
                .add("attempts", each.attempts())
                .add("nextAttemptAt", each.nextAttemptAt().toString());
        each.trouble().ifPresent(trouble -> json.add("trouble", trouble));
        return json;
    }
}
