package jp.kenshin.jointmetering.nw;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.LoggedEvent;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.platform.output.JsonStream;
import jp.kenshin.platform.output.Utf8Output;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Events and alarms of the partner's meters and terminals in the order in which they entered the log. */
@Path("alarms")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class AlarmsResource {
    private final Partners partners;

    @Inject
    public AlarmsResource(Partners partners) {
        this.partners = partners;
    }

    @GET
    @Operation(summary = "Alarms and events since the cursor", operationId = "alarms")
    @APIResponse(
            responseCode = "200",
            description = "Items, and next: keep it and come back with it, also when items is empty",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "AlarmPage")))
    @APIResponse(responseCode = "400", ref = "InvalidCursor")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "ServiceNotHeld")
    public StreamingOutput alarms(@Context SecurityContext caller, @BeanParam SinceQuery query) {
        Events.Page page = partners.of(caller).alarms().since(query.cursor(), query.limit());
        return Utf8Output.of(out -> {
            JsonStream json = new JsonStream(out).beginObject().beginArray("items");
            for (LoggedEvent alarm : page.items()) {
                write(json, alarm);
            }
            json.endArray().member("next", page.next()).endObject().flush();
        });
    }

    private static void write(JsonStream json, LoggedEvent alarm) throws IOException {
        json.beginObject()
                .member("id", Long.toString(alarm.id()))
                .member("meter", alarm.origin().meter().map(MeterId::value).orElse(null))
                .member("terminal", alarm.origin().unit())
                .member("code", alarm.type().code())
                .member("name", alarm.type().words(alarm.raised()).ja())
                .member("nameEn", alarm.type().words(alarm.raised()).en())
                .member("severity", alarm.type().severity().name())
                .member("lifeSafety", alarm.type().lifeSafety())
                .member("state", alarm.raised() ? "RAISED" : "CLEARED")
                .member("eventType", alarm.cim())
                .member("occurredAt", alarm.occurredAt().map(Jst::exact).orElse(null))
                .member("receivedAt", Jst.exact(alarm.receivedAt()))
                .member(
                        "area",
                        alarm.origin().area().isEmpty() ? null : alarm.origin().area())
                .endObject();
    }
}
