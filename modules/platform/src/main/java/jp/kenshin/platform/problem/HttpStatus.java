package jp.kenshin.platform.problem;

import jakarta.ws.rs.core.Response.Status;
import jp.kenshin.kernel.ErrorCode.Category;
import org.jspecify.annotations.Nullable;

/** The one place that knows which HTTP status an error's category is. */
final class HttpStatus {
    private static final int UNPROCESSABLE_CONTENT = 422;

    private HttpStatus() {}

    static int of(Category category) {
        return switch (category) {
            case INVALID_INPUT -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case TOO_LARGE -> 413;
            case UNSUPPORTED_MEDIA_TYPE -> 415;
            case UNPROCESSABLE -> UNPROCESSABLE_CONTENT;
            case TOO_MANY_REQUESTS -> 429;
            case INTERNAL -> 500;
            case UNAVAILABLE -> 503;
        };
    }

    /** The status in words; JAX-RS has none for 422. */
    static String title(int status) {
        @Nullable Status known = Status.fromStatusCode(status);
        if (known != null) {
            return known.getReasonPhrase();
        }
        return status == UNPROCESSABLE_CONTENT ? "Unprocessable Content" : "HTTP " + status;
    }

    /** A code for what has none of its own, such as {@code METHOD_NOT_ALLOWED}. */
    static String code(int status) {
        @Nullable Status known = Status.fromStatusCode(status);
        return known != null ? known.name() : "HTTP_" + status;
    }
}
