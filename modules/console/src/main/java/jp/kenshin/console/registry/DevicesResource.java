package jp.kenshin.console.registry;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.Roles;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.ConcentratorView;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.Registry;
import jp.kenshin.registry.TerminalView;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who owned and fed what, now or at a time that is named. */
@Path("registry")
@Tag(name = "Registry")
@Produces(MediaType.APPLICATION_JSON)
public class DevicesResource {
    private final Registry registry;
    private final Clock clock;

    @Inject
    public DevicesResource(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    @GET
    @Path("meters/{id}")
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(operationId = "getRegisteredMeter", summary = "A meter as it stood at a time, now without one")
    @APIResponse(responseCode = "200", description = "Device, owner, terminal and demarcation point")
    @APIResponse(responseCode = "404", description = "No such meter, or not yet installed then")
    public JsonObject meter(@PathParam("id") String id, @QueryParam("at") @Nullable String at) {
        return answer(id, MeterId::of, at, registry::findMeter, DevicesResource::json);
    }

    @GET
    @Path("terminals/{id}")
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(operationId = "getRegisteredTerminal", summary = "A terminal as it stood at a time, now without one")
    @APIResponse(responseCode = "200", description = "Owner, concentrator, and the meters it carried")
    @APIResponse(responseCode = "404", description = "No such terminal")
    public JsonObject terminal(@PathParam("id") String id, @QueryParam("at") @Nullable String at) {
        return answer(id, TerminalId::of, at, registry::findTerminal, DevicesResource::json);
    }

    @GET
    @Path("concentrators/{id}")
    @RolesAllowed(Roles.UTILITY_OPERATOR)
    @Operation(
            operationId = "getRegisteredConcentrator",
            summary = "A concentrator as it stood at a time, now without one")
    @APIResponse(responseCode = "200", description = "Where it stands, and the terminals it fed")
    @APIResponse(responseCode = "404", description = "No such concentrator")
    public JsonObject concentrator(@PathParam("id") String id, @QueryParam("at") @Nullable String at) {
        return answer(id, ConcentratorId::of, at, registry::findConcentrator, DevicesResource::json);
    }

    private <I, V> JsonObject answer(
            String id,
            Function<String, I> parser,
            @Nullable String at,
            BiFunction<I, Instant, Optional<V>> question,
            Function<V, JsonObjectBuilder> json) {
        Instant instant = instant(at);
        return identifier(id, parser)
                .flatMap(known -> question.apply(known, instant))
                .map(json)
                .map(JsonObjectBuilder::build)
                .orElseThrow(() -> new KenshinException(ConsoleError.DEVICE_NOT_FOUND, "there is no " + id));
    }

    private static <I> Optional<I> identifier(String id, Function<String, I> parser) {
        try {
            return Optional.of(parser.apply(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Instant instant(@Nullable String at) {
        try {
            // In a query a plus sign that was not escaped arrives as a blank.
            return at == null
                    ? clock.instant()
                    : OffsetDateTime.parse(at.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new KenshinException(
                    ConsoleError.INVALID_PARAMETER,
                    "at must be a date-time with offset, like 2026-11-20T00:00:00+09:00");
        }
    }

    private static JsonObjectBuilder json(MeterView meter) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("meter", meter.id().value())
                .add("serial", meter.serial())
                .add("commodity", meter.commodity().name())
                .add("place", meter.place());
        text(json, "owner", meter.owner());
        text(json, "terminal", meter.terminal());
        text(json, "demarcation", meter.demarcation());
        return json;
    }

    private static JsonObjectBuilder json(TerminalView terminal) {
        JsonArrayBuilder meters = Json.createArrayBuilder();
        for (TerminalView.CarriedMeter meter : terminal.meters()) {
            JsonObjectBuilder carried = Json.createObjectBuilder()
                    .add("meter", meter.id().value())
                    .add("interface", meter.wiring().name());
            text(carried, "owner", meter.owner());
            text(carried, "demarcation", meter.demarcation());
            meters.add(carried);
        }
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("terminal", terminal.id().value())
                .add("maker", terminal.maker())
                .add("model", terminal.model())
                .add("meters", meters);
        text(json, "owner", terminal.owner());
        text(json, "concentrator", terminal.uplink().map(TerminalView.Uplink::concentrator));
        text(json, "method", terminal.uplink().map(TerminalView.Uplink::method));
        return json;
    }

    private static JsonObjectBuilder json(ConcentratorView concentrator) {
        JsonArrayBuilder terminals = Json.createArrayBuilder();
        concentrator
                .terminals()
                .forEach(terminal -> terminals.add(Json.createObjectBuilder()
                        .add("terminal", terminal.id().value())
                        .add("method", terminal.method().name())));
        return Json.createObjectBuilder()
                .add("concentrator", concentrator.id().value())
                .add("maker", concentrator.maker())
                .add("model", concentrator.model())
                .add("place", concentrator.place())
                .add("terminals", terminals);
    }

    /** A partner that is not there is the utility. */
    private static void text(JsonObjectBuilder json, String name, Optional<?> value) {
        value.ifPresentOrElse(known -> json.add(name, known.toString()), () -> json.addNull(name));
    }
}
