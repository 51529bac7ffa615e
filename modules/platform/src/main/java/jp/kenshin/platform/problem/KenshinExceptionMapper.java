package jp.kenshin.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import jp.kenshin.kernel.ErrorCode.Category;
import jp.kenshin.kernel.KenshinException;

/** The product's own failures. Those on our side are logged under the support id; those of the caller are the caller's business. */
@Provider
public final class KenshinExceptionMapper implements ExceptionMapper<KenshinException> {
    private static final int RETRY_AFTER_SECONDS = 5;

    @Override
    public Response toResponse(KenshinException failure) {
        Problem problem = Problem.of(failure);
        SupportLog.record(problem, failure);
        Response.ResponseBuilder response = ProblemResponse.of(problem);
        if (failure.code().category() == Category.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }
}
