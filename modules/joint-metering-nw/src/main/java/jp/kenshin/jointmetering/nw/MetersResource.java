package jp.kenshin.jointmetering.nw;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.mdms.RawReadings;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.mdms.ReadingViews.LatestReading;
import jp.kenshin.mdms.document.ReadingDocument;
import jp.kenshin.platform.output.JsonStream;
import jp.kenshin.platform.output.Utf8Output;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DemarcationPoint;
import jp.kenshin.registry.MeterView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER;

/** The partner's meters and the readings of one of them. */
@Path("meters")
@Dependent
@Produces(MediaType.APPLICATION_JSON)
public class MetersResource {
    private static final int USUAL_LIMIT = 100;
    private static final int MOST = 1_000;
    private static final Duration LONGEST = Duration.ofDays(400);

    private final Partners partners;
    private final Clock clock;

    @Inject
    public MetersResource(Partners partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Meters with terminal and last reading, in order of id", operationId = "listMeters")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "MeterPage")))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "ServiceNotHeld")
    public StreamingOutput list(
            @Context SecurityContext caller,
            @Parameter(description = "Begin after this meter id", example = "W-0000100") @QueryParam("after") @Nullable
                    String after,
            @Parameter(
                            description = "Meters at most",
                            schema = @Schema(type = INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Parameter(ref = "Purpose") @QueryParam("purpose") @Nullable String purpose) {
        PartnerService service = partners.of(caller).ofPurposes(Parameters.purposes(purpose));
        int most = Parameters.limit(limit, USUAL_LIMIT, MOST);
        List<MeterView> meters = service.meters(Parameters.meter("after", after), most);
        Map<Long, LatestReading> latest = service.latest(meters);
        return Utf8Output.of(out -> {
            JsonStream json = new JsonStream(out).beginObject().beginArray("items");
            for (MeterView meter : meters) {
                write(json, meter, Optional.ofNullable(latest.get(meter.main().id())));
            }
            String next =
                    meters.size() < most ? null : meters.get(most - 1).id().value();
            json.endArray().member("next", next).endObject().flush();
        });
    }

    private static void write(JsonStream json, MeterView meter, Optional<LatestReading> latest) throws IOException {
        json.beginObject()
                .member("meter", meter.id().value())
                .member("serial", meter.serial())
                .member("commodity", meter.commodity().name())
                .member("terminal", meter.terminal().map(Object::toString).orElse(null))
                .member(
                        "demarcation",
                        meter.demarcation().map(DemarcationPoint::name).orElse(null))
                .member("place", meter.place())
                .instant("installedAt", meter.installedAt().getEpochSecond())
                .member("state", "INSTALLED")
                .beginArray("readingTypes");
        for (Channel channel : meter.channels()) {
            json.beginObject()
                    .member("readingType", channel.type().code())
                    .member("unit", channel.unit())
                    .member("stepSeconds", channel.stepSeconds())
                    .member("main", channel.main())
                    .member("purpose", channel.purpose().name())
                    .endObject();
        }
        json.endArray();
        if (latest.isPresent()) {
            json.beginObject("lastReading")
                    .instant("at", latest.get().atSecond())
                    .decimal("value", latest.get().value(), meter.main().scale())
                    .member("unit", meter.main().unit())
                    .member("quality", latest.get().quality().name())
                    .endObject();
        } else {
            json.nothing("lastReading");
        }
        json.endObject();
    }

    @GET
    @Path("{meterId}/readings")
    @Operation(summary = "Readings of one meter", operationId = "readingsOfMeter")
    @APIResponse(
            responseCode = "200",
            description = "Values in order of time; gaps are rows without a value",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "Readings")))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "ServiceNotHeld")
    @APIResponse(responseCode = "404", ref = "MeterNotFound")
    public StreamingOutput readings(
            @Context SecurityContext caller,
            @Parameter(description = "One of the caller's own meters", example = "W-0000001") @PathParam("meterId")
                    String meterId,
            @Parameter(description = "18-number code; the main register without it")
                    @QueryParam("readingType")
                    @Nullable
                    String readingType,
            @Parameter(description = "Exclusive; 24 hours before to without it", schema = @Schema(format = "date-time"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "Inclusive; now without it; at most 400 days after from",
                            schema = @Schema(format = "date-time"))
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(
                            description = "current: the values that count; raw: as measured, conflicts apart",
                            schema =
                                    @Schema(
                                            enumeration = {"current", "raw"},
                                            defaultValue = "current"))
                    @QueryParam("view")
                    @Nullable
                    String view,
            @Parameter(description = "As it was known at this past time", schema = @Schema(format = "date-time"))
                    @QueryParam("asKnownAt")
                    @Nullable
                    String asKnownAt,
            @Parameter(ref = "Purpose") @QueryParam("purpose") @Nullable String purpose) {
        PartnerService service = partners.of(caller).ofPurposes(Parameters.purposes(purpose));
        MeterId meter = Parameters.pathMeter(meterId);
        Channel channel = service.getChannel(meter, Parameters.readingType(readingType));
        Period period = Period.of(from, to, LONGEST, clock);
        Optional<Instant> known = Parameters.instant("asKnownAt", asKnownAt);
        if (view == null || view.isEmpty() || view.equals("current")) {
            ReadingSeries series = service.current(channel, period.from(), period.to(), known);
            return Utf8Output.of(out -> new ReadingDocument(new JsonStream(out), channel).current(meter, series));
        }
        if (view.equals("raw")) {
            RawReadings raw = service.raw(channel, period.from(), period.to(), known);
            return Utf8Output.of(out -> new ReadingDocument(new JsonStream(out), channel).raw(meter, raw));
        }
        throw Parameters.refuse("view", view, "raw or current", null);
    }
}
