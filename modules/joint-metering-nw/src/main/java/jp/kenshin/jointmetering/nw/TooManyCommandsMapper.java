package jp.kenshin.jointmetering.nw;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.kenshin.collection.TooManyCommands;
import jp.kenshin.platform.problem.Problem;

/** 429 with the time after which there is room again. */
@Provider
public final class TooManyCommandsMapper implements ExceptionMapper<TooManyCommands> {
    @Override
    public Response toResponse(TooManyCommands refused) {
        Problem problem = Problem.of(refused);
        return Response.status(problem.status())
                .type(Problem.TYPE)
                .header(
                        HttpHeaders.RETRY_AFTER,
                        Math.max(1, refused.retryAfter().toSeconds() + 1))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.toJson())
                .build();
    }
}
