package jp.kenshin.console.audit;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditFilter;
import jp.kenshin.platform.audit.AuditWindow;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What is asked of the audit log; filled by JAX-RS, which wants fields here. */
public class AuditQuery {
    @QueryParam("from")
    @Parameter(description = "Recorded at or after, with offset; a plus sign is written %2B")
    private @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Recorded before, with offset")
    private @Nullable String to;

    @QueryParam("actor")
    @Parameter(description = "Exactly this user or machine")
    private @Nullable String actor;

    @QueryParam("action")
    @Parameter(description = "This action and all below it: portal means portal.sign-in too")
    private @Nullable String action;

    @QueryParam("target")
    @Parameter(description = "Part of what it was done to")
    private @Nullable String target;

    AuditFilter filter() {
        return new AuditFilter(instant("from", from), instant("to", to), text(actor), text(action), text(target));
    }

    /**
     * The part of the log to be exported.
     *
     * @throws KenshinException {@link ConsoleError#EXPORT_CANNOT_BE_FILTERED} when more than a period was asked for
     */
    AuditWindow window() {
        if (text(actor).isPresent() || text(action).isPresent() || text(target).isPresent()) {
            throw new KenshinException(
                    ConsoleError.EXPORT_CANNOT_BE_FILTERED,
                    "a signed export holds every entry of a period: entries that were left out could not be told from deleted ones."
                            + " Leave out actor, action and target");
        }
        return new AuditWindow(instant("from", from), instant("to", to));
    }

    /** What was asked for, for the audit log itself. */
    Map<String, String> asked() {
        Map<String, String> asked = new TreeMap<>();
        text(from).ifPresent(value -> asked.put("from", value));
        text(to).ifPresent(value -> asked.put("to", value));
        text(actor).ifPresent(value -> asked.put("actor", value));
        text(action).ifPresent(value -> asked.put("action", value));
        text(target).ifPresent(value -> asked.put("target", value));
        return asked;
    }

    private static Optional<String> text(@Nullable String given) {
        return Optional.ofNullable(given).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<Instant> instant(String name, @Nullable String given) {
        try {
            // In a query a plus sign that was not escaped arrives as a blank.
            return text(given)
                    .map(text -> OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            throw new KenshinException(
                    ConsoleError.INVALID_PARAMETER,
                    name + " must be a date-time with offset, like 2026-11-20T00:00:00+09:00");
        }
    }
}
