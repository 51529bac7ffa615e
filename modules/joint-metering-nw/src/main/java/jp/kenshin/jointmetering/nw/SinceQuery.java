package jp.kenshin.jointmetering.nw;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Where a reader of news stands and how much it takes at once; filled by JAX-RS, which wants fields here. */
public class SinceQuery {
    private static final int USUAL_LIMIT = 1_000;
    private static final int MOST = 10_000;

    @QueryParam("cursor")
    @Parameter(description = "next of the page before; 70 days back without it")
    private @Nullable String cursor;

    @QueryParam("limit")
    @Parameter(
            description = "Items at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "10000", defaultValue = "1000"))
    private @Nullable String limit;

    Optional<String> cursor() {
        return Optional.ofNullable(cursor).filter(text -> !text.isEmpty());
    }

    int limit() {
        return Parameters.limit(limit, USUAL_LIMIT, MOST);
    }
}
