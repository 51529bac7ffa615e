package jp.kenshin.console.collection;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.kenshin.collection.SubmissionBrokenOff;
import jp.kenshin.kernel.ErrorCode.Category;
import jp.kenshin.platform.problem.Problem;

/** A submission that broke off: the problem, and with it exactly what was stored before. */
@Provider
public class SubmissionBrokenOffMapper implements ExceptionMapper<SubmissionBrokenOff> {
    private static final Logger LOG = System.getLogger(SubmissionBrokenOffMapper.class.getName());
    private static final int RETRY_AFTER_SECONDS = 5;

    @Override
    public Response toResponse(SubmissionBrokenOff failure) {
        Problem problem = Problem.of(failure);
        if (problem.status() >= 500) {
            LOG.log(
                    Level.WARNING,
                    () -> "submission " + failure.stored().receipt() + " broke off, support id " + problem.supportId(),
                    failure);
        }
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(Problem.TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(withCounts(problem, failure).build().toString());
        if (failure.code().category() == Category.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }

    private static JsonObjectBuilder withCounts(Problem problem, SubmissionBrokenOff failure) {
        try (JsonReader reader = Json.createReader(new StringReader(problem.toJson()))) {
            return Json.createObjectBuilder(reader.readObject()).addAll(ReportJson.of(failure.stored()));
        }
    }
}
