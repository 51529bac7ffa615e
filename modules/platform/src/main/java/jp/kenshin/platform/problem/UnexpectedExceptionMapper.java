package jp.kenshin.platform.problem;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Everything else: a mistake of ours, told to nobody but the log. */
@Provider
public final class UnexpectedExceptionMapper implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable failure) {
        Problem problem = Problem.unexpected();
        SupportLog.record(problem, failure);
        return ProblemResponse.of(problem).build();
    }
}
