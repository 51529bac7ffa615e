package jp.kenshin.platform.problem;

import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import jp.kenshin.kernel.ErrorCode;
import jp.kenshin.kernel.ErrorCode.Category;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.DatabaseError;
import jp.kenshin.platform.internal.json.JsonText;

/**
 * One error as partners and machines see it (RFC 9457). The code is stable and the detail tells a person what to do; what went on
 * inside stays in the server's log, under the support id that {@code instance} carries.
 *
 * @param status HTTP status
 * @param title the status in words
 * @param code stable upper-case code
 * @param detail one or two sentences for a person
 * @param supportId of this very occurrence
 */
public record Problem(int status, String title, String code, String detail, UUID supportId) {
    public static final String MEDIA_TYPE = "application/problem+json";
    public static final MediaType TYPE = new MediaType("application", "problem+json");

    private static final String INTERNAL_CODE = "INTERNAL_ERROR";

    /** The problem that an exception of the product tells of; what only an operator can mend is told in general words. */
    public static Problem of(KenshinException failure) {
        ErrorCode code = failure.code();
        boolean forOperators = code.category() == Category.INTERNAL || code instanceof DatabaseError;
        String detail = forOperators ? generalDetail(code.category()) : String.valueOf(failure.getMessage());
        return of(HttpStatus.of(code.category()), code.name(), detail);
    }

    /** A problem of one's own making, for servlets and filters that answer outside of JAX-RS. */
    public static Problem of(ErrorCode code, String detail) {
        return of(HttpStatus.of(code.category()), code.name(), detail);
    }

    /** An answer of the protocol itself, such as 404 or 405. */
    static Problem ofStatus(int status) {
        return status < 500
                ? of(status, HttpStatus.code(status), "The request was refused: " + HttpStatus.title(status) + ".")
                : of(status, HttpStatus.code(status), generalDetail(Category.INTERNAL));
    }

    /** A failure nobody foresaw. */
    static Problem unexpected() {
        return of(500, INTERNAL_CODE, generalDetail(Category.INTERNAL));
    }

    private static Problem of(int status, String code, String detail) {
        return new Problem(status, HttpStatus.title(status), code, detail, UUID.randomUUID());
    }

    private static String generalDetail(Category category) {
        return category == Category.UNAVAILABLE
                ? "The service cannot answer at the moment. Please try again in a few seconds."
                : "Something failed on our side and was written to the log. Please give the id in \"instance\" to support.";
    }

    /** The document, for {@link #MEDIA_TYPE}. */
    public String toJson() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:kenshin:problem:" + code);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        members.put("code", code);
        members.put("instance", "urn:uuid:" + supportId);
        return JsonText.object(members);
    }
}
