package jp.kenshin.console.pages.cases;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.ErrorCode;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.webpages.text.Texts;

/**
 * A step that was refused, told on the page it was asked for on, with all that was typed.
 *
 * @param what what happened
 * @param undone what was not done
 * @param now what to do now
 * @param detail which fact it is about, in the words of the product's log; empty where the rest says it
 */
public record Trouble(String what, String undone, String now, String detail) {
    /** Where the page finds it. */
    private static final String ATTRIBUTE = "trouble";

    private static final int CONFLICT = 409;

    /** What a step can be refused with; anything else is no refusal but a failure, or a page that is not there. */
    static final Set<ErrorCode> TOLD = Set.of(
            ConsoleError.INVALID_PARAMETER,
            ExternalConnectionError.INVALID_NOTICE,
            ExternalConnectionError.INVALID_REPORT,
            ExternalConnectionError.UNKNOWN_PARTNER,
            ExternalConnectionError.FOREIGN_TERMINAL,
            ExternalConnectionError.FOREIGN_SERVICE,
            ExternalConnectionError.CASE_CLOSED,
            ExternalConnectionError.CASE_NOT_FINISHED,
            ExternalConnectionError.ALREADY_CUT_OFF,
            ExternalConnectionError.WRONG_STEP,
            ExternalConnectionError.RESOLUTION_NOT_DECLARED,
            ExternalConnectionError.OUTSIDE_BUSINESS_HOURS,
            ExternalConnectionError.SAME_PERSON,
            ExternalConnectionError.EVIDENCE_TOO_LARGE,
            ExternalConnectionError.EVIDENCE_REFUSED,
            ExternalConnectionError.EVIDENCE_BROKEN_OFF,
            ExternalConnectionError.EVIDENCE_WITHHELD,
            ExternalConnectionError.INVALID_IPSEC_CONNECTION,
            ExternalConnectionError.IPSEC_CONNECTION_TAKEN,
            ExternalConnectionError.CONNECTION_SECRETS_UNAVAILABLE);

    /** Of which only the message says what exactly is wrong. */
    private static final Set<ErrorCode> DETAILED =
            Set.of(ExternalConnectionError.INVALID_IPSEC_CONNECTION, ExternalConnectionError.IPSEC_CONNECTION_TAKEN);

    /** The words for a refusal; empty for what the problem page is for. */
    public static Optional<Trouble> of(KenshinException refused, Texts texts) {
        if (!TOLD.contains(refused.code())) {
            return Optional.empty();
        }
        String key = "trouble." + AddressQuery.word((Enum<?>) refused.code());
        return Optional.of(new Trouble(
                texts.get(key),
                texts.get(key + ".not"),
                texts.get(key + ".now"),
                DETAILED.contains(refused.code()) ? String.valueOf(refused.getMessage()) : ""));
    }

    /** All of it in one line. */
    public String sentence(Texts texts) {
        return String.join(texts.get("trouble.joint"), what, undone, now);
    }

    /**
     * Shows the page again that a form came from, with what was refused on it; throws what is no refusal.
     *
     * @param page below the WAR's context, with its ending
     */
    public static void show(
            KenshinException refused,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            String page)
            throws ServletException, IOException {
        of(refused, texts).orElseThrow(() -> refused).show(request, response, page);
    }

    /** The same for one that has its words already. */
    public void show(HttpServletRequest request, HttpServletResponse response, String page)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, this);
        response.setStatus(CONFLICT);
        request.getRequestDispatcher(page).forward(request, response);
    }
}
