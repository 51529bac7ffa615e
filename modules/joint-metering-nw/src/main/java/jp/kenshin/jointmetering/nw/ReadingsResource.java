package jp.kenshin.jointmetering.nw;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.platform.output.Utf8Output;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

/** Readings of all meters, as one CSV stream of any length. */
@Path("readings")
@Dependent
public class ReadingsResource {
    private static final Duration LONGEST = Duration.ofDays(70);

    private final Partners partners;
    private final Clock clock;

    @Inject
    public ReadingsResource(Partners partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    @GET
    @Produces("text/csv")
    @Operation(summary = "Readings of all meters as CSV, meter by meter", operationId = "readingsOfAllMeters")
    @APIResponse(
            responseCode = "200",
            description =
                    "meter_id,reading_type,timestamp,value,unit,quality,method,version; missing values have no line",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = STRING)))
    @APIResponse(responseCode = "400", ref = "InvalidParameter")
    @APIResponse(responseCode = "401", ref = "NotSignedIn")
    @APIResponse(responseCode = "403", ref = "ServiceNotHeld")
    public Response all(
            @Context SecurityContext caller,
            @Parameter(description = "Exclusive; 24 hours before to without it", schema = @Schema(format = "date-time"))
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(
                            description = "Inclusive; now without it; at most 70 days after from",
                            schema = @Schema(format = "date-time"))
                    @QueryParam("to")
                    @Nullable
                    String to,
            @Parameter(ref = "Purpose") @QueryParam("purpose") @Nullable String purpose) {
        PartnerService service = partners.of(caller).ofPurposes(Parameters.purposes(purpose));
        Period period = Period.of(from, to, LONGEST, clock);
        return Response.ok(Utf8Output.of(out -> write(service, period, new CsvReadings(out))))
                .type("text/csv; charset=utf-8; header=present")
                .header("Content-Disposition", "attachment; filename=\"readings.csv\"")
                .build();
    }

    private static void write(PartnerService service, Period period, CsvReadings csv) throws IOException {
        try {
            service.stream(period.from(), period.to(), csv);
            csv.flush();
        } catch (RuntimeException e) {
            breakOff(csv, e);
            throw e;
        }
    }

    private static void breakOff(CsvReadings csv, RuntimeException failure) {
        try {
            csv.breakOff();
        } catch (IOException goneAsWell) {
            failure.addSuppressed(goneAsWell);
        }
    }
}
