package jp.kenshin.platform.problem;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jp.kenshin.kernel.ErrorCode;
import jp.kenshin.kernel.ErrorCode.Category;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.DatabaseError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProblemTest {
    private static final String SECRET = "jdbc:postgresql://10.1.2.3/kenshin refused user app";

    /** A code of a context's own. */
    private record Code(String name, Category category) implements ErrorCode {}

    @ParameterizedTest
    @CsvSource({
        "INVALID_INPUT,400,Bad Request",
        "UNAUTHENTICATED,401,Unauthorized",
        "FORBIDDEN,403,Forbidden",
        "NOT_FOUND,404,Not Found",
        "CONFLICT,409,Conflict",
        "GONE,410,Gone",
        "TOO_LARGE,413,Request Entity Too Large",
        "UNSUPPORTED_MEDIA_TYPE,415,Unsupported Media Type",
        "UNPROCESSABLE,422,Unprocessable Content",
        "TOO_MANY_REQUESTS,429,Too Many Requests",
        "INTERNAL,500,Internal Server Error",
        "UNAVAILABLE,503,Service Unavailable"
    })
    void eachCategoryIsOneStatus(Category category, int status, String title) {
        Problem problem = Problem.of(new Code("SOME_CODE", category), "Do this.");

        assertEquals(status, problem.status());
        assertEquals(title, problem.title());
    }

    @Test
    void aCallersMistakeIsToldInItsOwnWords() {
        Response response = new KenshinExceptionMapper()
                .toResponse(new KenshinException(new Code("CURSOR_EXPIRED", Category.GONE), "Start again \"here\"."));

        String json = (String) response.getEntity();
        assertEquals(410, response.getStatus());
        assertEquals("application/problem+json", response.getMediaType().toString());
        assertTrue(
                json.startsWith(
                        "{\"type\":\"urn:kenshin:problem:CURSOR_EXPIRED\",\"title\":\"Gone\",\"status\":410,"
                                + "\"detail\":\"Start again \\\"here\\\".\",\"code\":\"CURSOR_EXPIRED\",\"instance\":\"urn:uuid:"),
                json);
    }

    @ParameterizedTest
    @EnumSource(DatabaseError.class)
    void whatTheDatabaseSaidStaysInside(DatabaseError error) {
        Response response = new KenshinExceptionMapper().toResponse(new KenshinException(error, SECRET));

        assertFalse(String.valueOf(response.getEntity()).contains("10.1.2.3"));
        assertTrue(String.valueOf(response.getEntity()).contains(error.name()));
    }

    @Test
    void whoMayTryAgainIsToldWhen() {
        Response response = new KenshinExceptionMapper()
                .toResponse(new KenshinException(DatabaseError.DATABASE_UNAVAILABLE, SECRET));

        assertEquals(503, response.getStatus());
        assertEquals("5", response.getHeaderString("Retry-After"));
    }

    @Test
    void aSurpriseTellsNothingButItsNumber() {
        Response one = new UnexpectedExceptionMapper().toResponse(new IllegalStateException(SECRET));
        Response other = new UnexpectedExceptionMapper().toResponse(new StackOverflowError(SECRET));

        assertEquals(500, one.getStatus());
        assertEquals(500, other.getStatus());
        assertFalse(String.valueOf(one.getEntity()).contains("10.1.2.3"));
        assertTrue(String.valueOf(one.getEntity()).contains("\"code\":\"INTERNAL_ERROR\""));
        assertNotEquals(one.getEntity(), other.getEntity());
    }

    @Test
    void whatTheProtocolRefusesIsAProblemTooAndKeepsItsHeaders() {
        Response unknown = new WebApplicationExceptionMapper().toResponse(new NotFoundException(SECRET));
        Response method = new WebApplicationExceptionMapper()
                .toResponse(new NotAllowedException(
                        Response.status(405).header("Allow", "GET, HEAD").build()));

        assertEquals(404, unknown.getStatus());
        assertTrue(String.valueOf(unknown.getEntity()).contains("\"code\":\"NOT_FOUND\""));
        assertFalse(String.valueOf(unknown.getEntity()).contains("10.1.2.3"));
        assertEquals(405, method.getStatus());
        assertTrue(method.getHeaderString("Allow").contains("GET"));
        assertEquals("application/problem+json", method.getMediaType().toString());
    }

    @Test
    void anAnswerThatIsCompleteOrNoErrorStaysAsItIs() {
        Response own = Response.status(409).entity("own words").build();
        Response elsewhere = Response.status(303).build();

        assertEquals(own, new WebApplicationExceptionMapper().toResponse(new WebApplicationException(own)));
        assertEquals(elsewhere, new WebApplicationExceptionMapper().toResponse(new WebApplicationException(elsewhere)));
    }
}
