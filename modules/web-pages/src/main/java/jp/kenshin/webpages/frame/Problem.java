package jp.kenshin.webpages.frame;

import java.security.SecureRandom;
import java.util.Locale;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A page that could not be shown: what happened, what was not done, what to do now, and a number that support finds in the log.
 *
 * @param kind what happened
 * @param supportId number for support
 * @param texts the visitor's language
 */
public record Problem(Kind kind, String supportId, Texts texts) {
    /** Request attribute that carries it to the page. */
    static final String ATTRIBUTE = "problem";

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** What happened, with the status of the answer. */
    enum Kind {
        BAD_REQUEST(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        UNAVAILABLE(503),
        FAILED(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(int status, @Nullable KenshinException cause) {
            if (cause != null) {
                return switch (cause.code().category()) {
                    case NOT_FOUND -> NOT_FOUND;
                    case FORBIDDEN, UNAUTHENTICATED -> FORBIDDEN;
                    case UNAVAILABLE, TOO_MANY_REQUESTS -> UNAVAILABLE;
                    case INVALID_INPUT, UNPROCESSABLE -> BAD_REQUEST;
                    default -> FAILED;
                };
            }
            return switch (status) {
                case 400, 405, 413, 414, 415 -> BAD_REQUEST;
                case 401, 403 -> FORBIDDEN;
                case 404, 410 -> NOT_FOUND;
                case 429, 503 -> UNAVAILABLE;
                default -> FAILED;
            };
        }
    }

    /** Eight letters that are not mistaken for each other, in two groups, easy to read out on the phone. */
    static String newSupportId() {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            id.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    public String getTitle() {
        return texts.get("problem." + kind.word() + ".title");
    }

    public String getExplanation() {
        return texts.get("problem." + kind.word() + ".explanation");
    }

    public String getAdvice() {
        return texts.get("problem." + kind.word() + ".advice");
    }

    public int getStatus() {
        return kind.status();
    }

    public String getSupportId() {
        return supportId;
    }
}
