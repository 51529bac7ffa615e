package jp.kenshin.console.control;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import jp.kenshin.collection.CollectionProgress;
import jp.kenshin.collection.CollectionRate;
import jp.kenshin.collection.ServiceLevel;
import jp.kenshin.collection.ServiceLevel.Shortage;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.Roles;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.KenshinException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was promised and what was reached on a day (M-05). */
@Path("service-levels")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meter data")
public class ServiceLevelsResource {
    private static final String NORMAL = "NORMAL";
    private static final int PER_CENT_DECIMALS = 2;

    private final CollectionProgress progress;
    private final Clock clock;

    @Inject
    public ServiceLevelsResource(CollectionProgress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.UTILITY_OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "getServiceLevels",
            summary = "Collection rates of a day against what was promised",
            description =
                    "Without a date yesterday. Mode NORMAL is the only one so far. Rates are in per cent, rounded down.")
    @APIResponse(responseCode = "200", description = "levels: target, reached, and where most is missing")
    @APIResponse(responseCode = "400", description = "The date cannot be understood, or there is no such mode yet")
    public JsonObject levels(@QueryParam("date") @Nullable String date, @QueryParam("mode") @Nullable String mode) {
        if (mode != null && !mode.equals(NORMAL)) {
            throw new KenshinException(
                    ConsoleError.INVALID_PARAMETER,
                    "mode must be NORMAL; service levels of disasters and cyber-attacks are not measured yet");
        }
        LocalDate day = day(date);
        JsonArrayBuilder levels = Json.createArrayBuilder();
        progress.serviceLevels(day).forEach(level -> levels.add(json(level)));
        return Json.createObjectBuilder()
                .add("date", day.toString())
                .add("mode", NORMAL)
                .add("levels", levels)
                .build();
    }

    private LocalDate day(@Nullable String date) {
        try {
            return date == null ? Jst.dayOf(clock.instant()).minusDays(1) : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new KenshinException(ConsoleError.INVALID_PARAMETER, "date must be a day, like 2026-11-20", e);
        }
    }

    private static JsonObjectBuilder json(ServiceLevel level) {
        JsonArrayBuilder shortest = Json.createArrayBuilder();
        level.shortest().forEach(shortage -> shortest.add(json(shortage)));
        return values(level.rate())
                .add("class", level.target().name())
                .add("target", perCent(level.target().permyriad()))
                .add("reached", perCent(level.reachedPermyriad()))
                .add("met", level.isMet())
                .add("shortest", shortest);
    }

    private static JsonObjectBuilder json(Shortage shortage) {
        return values(shortage.rate())
                .add("area", shortage.area())
                .add("concentrator", shortage.concentrator())
                .add("method", shortage.method());
    }

    private static JsonObjectBuilder values(CollectionRate rate) {
        return Json.createObjectBuilder()
                .add("expected", rate.expected())
                .add("inTime", rate.inTime())
                .add("received", rate.received());
    }

    private static BigDecimal perCent(int permyriad) {
        return BigDecimal.valueOf(permyriad, PER_CENT_DECIMALS);
    }
}
