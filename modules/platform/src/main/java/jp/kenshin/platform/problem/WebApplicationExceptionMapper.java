package jp.kenshin.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: unknown paths, methods and types, unreadable bodies. Its own words name classes, so they stay here. */
@Provider
public final class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
    @Override
    public Response toResponse(WebApplicationException refusal) {
        Response answer = refusal.getResponse();
        if (answer.getStatus() < 400 || answer.hasEntity()) {
            return answer;
        }
        Problem problem = Problem.ofStatus(answer.getStatus());
        SupportLog.record(problem, refusal);
        Response.ResponseBuilder response = ProblemResponse.of(problem);
        answer.getHeaders().forEach((name, values) -> values.stream()
                .filter(value -> !name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE))
                .filter(value -> !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH))
                .forEach(value -> response.header(name, value)));
        return response.build();
    }
}
