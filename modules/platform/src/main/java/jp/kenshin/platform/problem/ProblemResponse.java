package jp.kenshin.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** A problem as answer; never kept by caches, whose entry would outlive the problem. */
final class ProblemResponse {
    private ProblemResponse() {}

    static Response.ResponseBuilder of(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem.toJson());
    }
}
