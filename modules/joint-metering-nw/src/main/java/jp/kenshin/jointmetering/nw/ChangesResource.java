package jp.kenshin.jointmetering.nw;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import jp.kenshin.jointmetering.Changes;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.ChangeFeed;
import jp.kenshin.platform.output.JsonStream;
import jp.kenshin.platform.output.Utf8Output;
import jp.kenshin.registry.Channel;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Everything new to the partner, in publish order: nothing skipped, nothing twice. */
@Path("changes")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {
    private final Partners partners;

    @Inject
    public ChangesResource(Partners partners) {
        this.partners = partners;
    }

    @GET
    @Operation(summary = "What is new since the cursor", operationId = "changes")
    @APIResponse(
            responseCode = "200",
            description = "Items, and next: keep it and come back with it, also when items is empty",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "ChangePage")))
    @APIResponse(responseCode = "400", ref = "InvalidCursor")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "ServiceNotHeld")
    @APIResponse(responseCode = "410", ref = "CursorExpired")
    public StreamingOutput changes(
            @Context SecurityContext caller,
            @BeanParam SinceQuery query,
            @Parameter(ref = "Purpose") @QueryParam("purpose") @Nullable String purpose) {
        Changes changes =
                partners.of(caller).ofPurposes(Parameters.purposes(purpose)).changes(query.cursor(), query.limit());
        return Utf8Output.of(out -> {
            JsonStream json = new JsonStream(out).beginObject().beginArray("items");
            for (Changes.Item item : changes.items()) {
                write(json, item.channel(), item.change());
            }
            json.endArray().member("next", changes.next()).endObject().flush();
        });
    }

    private static void write(JsonStream json, Channel channel, ChangeFeed.Change change) throws IOException {
        json.beginObject()
                .member("meter", channel.meter().value())
                .member("readingType", channel.type().code())
                .member("unit", channel.unit())
                .instant("at", change.atSecond())
                .decimal("value", change.value(), channel.scale())
                .member("quality", change.quality().name())
                .member("qualityCode", change.quality().code())
                .member("method", change.method())
                .member("version", change.version())
                .member("publishedAt", Jst.exact(change.publishedAt()))
                .endObject();
    }
}
