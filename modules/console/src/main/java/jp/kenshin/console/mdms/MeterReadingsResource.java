package jp.kenshin.console.mdms;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.Roles;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.mdms.RawReadings;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.mdms.ReadingViews;
import jp.kenshin.mdms.document.ReadingDocument;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.output.JsonStream;
import jp.kenshin.platform.output.Utf8Output;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.Registry;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Readings of any meter, for operators; every look is in the audit log (M-15). */
@Path("meters/{meterId}/readings")
@Tag(name = "Meter data")
public class MeterReadingsResource {
    private final Registry registry;
    private final ReadingViews views;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public MeterReadingsResource(Registry registry, ReadingViews views, AuditLog audit, Clock clock) {
        this.registry = registry;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "getMeterReadings",
            summary = "Readings of one meter",
            description =
                    "Without a reading type the main register, without a period the last 24 hours. from is exclusive, to inclusive."
                            + " view=raw gives what was measured, conflicting values apart.")
    @APIResponse(responseCode = "200", description = "Values in order of time; gaps are rows with value null")
    @APIResponse(responseCode = "400", description = "A parameter cannot be understood")
    @APIResponse(responseCode = "404", description = "No such meter, or it has no such channel")
    public StreamingOutput readings(
            @PathParam("meterId") String meterId, @BeanParam ReadingsQuery query, @Context SecurityContext caller) {
        String actor = caller.getUserPrincipal().getName();
        Period period = query.period(clock.instant());
        MeterView meter = meter(meterId);
        Channel channel = channel(meter, query);
        ReadScope scope = new ReadScope.Internal(actor);
        StreamingOutput answer =
                query.raw() ? raw(scope, channel, period, query) : current(scope, channel, period, query);
        audit.record(AuditEvent.done(actor, "mdms.readings.read", "meter:" + meter.id()));
        return answer;
    }

    private StreamingOutput current(ReadScope scope, Channel channel, Period period, ReadingsQuery query) {
        ReadingSeries series = views.current(scope, channel, period.from(), period.to(), query.asKnownAt());
        return Utf8Output.of(out -> new ReadingDocument(new JsonStream(out), channel).current(channel.meter(), series));
    }

    private StreamingOutput raw(ReadScope scope, Channel channel, Period period, ReadingsQuery query) {
        RawReadings raw = views.raw(scope, channel, period.from(), period.to(), query.asKnownAt());
        return Utf8Output.of(out -> new ReadingDocument(new JsonStream(out), channel).raw(channel.meter(), raw));
    }

    private MeterView meter(String meterId) {
        try {
            return registry.findMeter(MeterId.of(meterId)).orElseThrow(() -> notFound(meterId));
        } catch (IllegalArgumentException e) {
            throw notFound(meterId);
        }
    }

    private static KenshinException notFound(String meterId) {
        return new KenshinException(ConsoleError.METER_NOT_FOUND, "there is no meter " + meterId);
    }

    private static Channel channel(MeterView meter, ReadingsQuery query) {
        return query.readingType()
                .map(type -> meter.channels().stream()
                        .filter(channel -> channel.type().code().equals(type))
                        .findFirst()
                        .orElseThrow(() -> new KenshinException(
                                ConsoleError.READING_TYPE_NOT_FOUND, meter.id() + " has no channel " + type)))
                .orElseGet(meter::main);
    }
}
