package jp.kenshin.console.mdms;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.kernel.KenshinException;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is asked of a meter's readings; filled by JAX-RS, which wants fields here. */
public class ReadingsQuery {
    private static final Duration LAST_DAY = Duration.ofHours(24);

    /** An upper limit that no screen or script needs to pass, so that an answer stays an answer. */
    private static final Duration LONGEST = Duration.ofDays(400);

    @QueryParam("readingType")
    @Parameter(description = "IEC 61968-9 code; the main register when absent")
    private @Nullable String readingType;

    @QueryParam("from")
    @Parameter(description = "Exclusive, with offset; a plus sign is written %2B")
    private @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Inclusive, with offset")
    private @Nullable String to;

    @QueryParam("view")
    @Parameter(
            description = "current (default) or raw",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"current", "raw"}))
    private @Nullable String view;

    @QueryParam("asKnownAt")
    @Parameter(description = "The past moment whose knowledge is asked for")
    private @Nullable String asKnownAt;

    Optional<String> readingType() {
        return Optional.ofNullable(readingType);
    }

    boolean raw() {
        if (view == null || view.equals("current")) {
            return false;
        }
        if (view.equals("raw")) {
            return true;
        }
        throw invalid("view must be current or raw");
    }

    Optional<Instant> asKnownAt() {
        return instant("asKnownAt", asKnownAt);
    }

    /** The period asked for: what is not given is filled up to a day, which ends now when nothing is given. */
    Period period(Instant now) {
        Optional<Instant> begin = instant("from", from);
        Instant end = instant("to", to)
                .orElseGet(() -> begin.map(instant -> instant.plus(LAST_DAY)).orElse(now));
        Period period = new Period(begin.orElseGet(() -> end.minus(LAST_DAY)), end);
        if (period.to().isBefore(period.from())) {
            throw invalid("to must not be before from");
        }
        if (Duration.between(period.from(), period.to()).compareTo(LONGEST) > 0) {
            throw invalid("a period may be " + LONGEST.toDays() + " days at most");
        }
        return period;
    }

    private static Optional<Instant> instant(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            // In a query a plus sign that was not escaped arrives as a blank.
            return Optional.of(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            throw invalid(name + " must be a date-time with offset, like 2026-11-20T00:00:00+09:00");
        }
    }

    private static KenshinException invalid(String message) {
        return new KenshinException(ConsoleError.INVALID_PARAMETER, message);
    }
}
