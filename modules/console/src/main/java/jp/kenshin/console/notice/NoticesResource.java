package jp.kenshin.console.notice;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jp.kenshin.console.Roles;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.Notices;
import jp.kenshin.externalconnection.PartnerMail;
import jp.kenshin.kernel.KenshinException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notices to partners (J-10): publishes them, and tells who was mailed and who has acknowledged. */
@Path("notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connections")
public class NoticesResource {
    private static final int MOST = 100;

    private final Notices notices;
    private final PartnerMail mail;

    @Inject
    public NoticesResource(Notices notices, PartnerMail mail) {
        this.notices = notices;
        this.mail = mail;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "publishNotice",
            summary = "Publish a notice to partners",
            description =
                    "{\"kind\": \"PLANNED_MAINTENANCE\", \"title\": {\"ja\": \"…\", \"en\": \"…\"}, \"text\": {\"ja\": \"…\","
                            + " \"en\": \"…\"}, \"from\": \"2026-12-01T22:00:00+09:00\", \"until\": \"…\", \"partners\":"
                            + " [\"P-0001\"]}. Kinds: PLANNED_MAINTENANCE, EMERGENCY_MAINTENANCE, FIRMWARE, VULNERABILITY."
                            + " from and until may be left out; without partners it goes to all. It cannot be changed"
                            + " afterwards.")
    @APIResponse(responseCode = "201", description = "Published: the notice with its id")
    @APIResponse(responseCode = "400", description = "A field is missing or cannot be understood")
    @APIResponse(responseCode = "422", description = "A business id that no partner has")
    public Response publish(JsonStructure body, @Context SecurityContext caller) {
        JsonObject notice =
                NoticeJson.of(notices.publish(caller.getUserPrincipal().getName(), NoticeJson.read(body)));
        return Response.status(Response.Status.CREATED).entity(notice).build();
    }

    @GET
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "listNotices",
            summary = "The newest hundred notices",
            description = "Each with the partners' acknowledgements: who took note and when.")
    @APIResponse(responseCode = "200", description = "notices, newest first")
    public JsonObject list() {
        JsonArrayBuilder array = Json.createArrayBuilder();
        notices.list(0, MOST).forEach(notice -> array.add(NoticeJson.of(notice)));
        return Json.createObjectBuilder().add("notices", array).build();
    }

    @GET
    @Path("{noticeId}")
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.AUDITOR})
    @Operation(operationId = "getNotice", summary = "A notice, with its mails")
    @APIResponse(
            responseCode = "200",
            description =
                    "The notice; mails, one for each contact that has an address: partner, contact, address, state, trouble")
    @APIResponse(responseCode = "404", description = "No such notice")
    public JsonObject get(@PathParam("noticeId") String noticeId) {
        Notice notice = notices.find(noticeId)
                .orElseThrow(() -> new KenshinException(
                        ExternalConnectionError.NOTICE_NOT_FOUND, "There is no notice " + noticeId + "."));
        JsonArrayBuilder mails = Json.createArrayBuilder();
        mail.listOf(notice.id()).forEach(each -> mails.add(NoticeJson.of(each)));
        return Json.createObjectBuilder(NoticeJson.of(notice))
                .add("mails", mails)
                .build();
    }
}
