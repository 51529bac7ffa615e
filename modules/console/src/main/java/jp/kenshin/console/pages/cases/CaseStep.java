package jp.kenshin.console.pages.cases;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.pages.ActionOutcome;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.webpages.text.Texts;

/**
 * A step in a case that either desk takes: a call, a note, the partner's declaration, its end. The gate has seen the right and the token;
 * the case keeps its time line and the audit log.
 */
public class CaseStep extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 2_000;
    private static final Set<CaseEntry.Kind> NOTES =
            Set.of(CaseEntry.Kind.MEASURE, CaseEntry.Kind.PROGRESS, CaseEntry.Kind.CAUSE);

    private final transient CaseSources sources;
    private final transient PageLanguage language;

    @Inject
    public CaseStep(CaseSources sources, PageLanguage language) {
        this.sources = sources;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Origin origin = Origin.of(request);
        String step = AddressQuery.text(request.getParameter("step"));
        Texts texts = language.texts();
        try {
            take(step, request, texts);
        } catch (KenshinException refused) {
            Trouble.show(refused, texts, request, response, origin.page());
            return;
        }
        ActionOutcome.tell(request, texts.get("step." + step));
        response.sendRedirect(ConsoleSite.SITE.root(request) + origin.address());
    }

    private void take(String step, HttpServletRequest request, Texts texts) {
        String actor = request.getRemoteUser();
        String id = given(request, "id");
        switch (step) {
            case "call" ->
                sources.cutoffs()
                        .recordCall(
                                actor,
                                given(request, "cutoff"),
                                given(request, "spokeTo"),
                                number(request),
                                optional(request, "note"));
            case "no-answer" -> note(actor, id, CaseEntry.Kind.PROGRESS, noAnswer(request, texts));
            case "note" -> note(actor, id, kind(request), given(request, "text"));
            case "declare" ->
                sources.incidents()
                        .declareResolved(actor, id, given(request, "declaredBy"), given(request, "measures"));
            case "refuse" -> sources.incidents().refuse(actor, id, given(request, "reason"));
            case "close" -> sources.incidents().close(actor, id);
            default -> throw missing("step");
        }
    }

    private void note(String actor, String id, CaseEntry.Kind kind, String text) {
        sources.incidents().note(actor, id, kind, text);
    }

    private static CaseEntry.Kind kind(HttpServletRequest request) {
        return AddressQuery.constant(CaseEntry.Kind.class, request.getParameter("kind"))
                .filter(NOTES::contains)
                .orElseThrow(() -> missing("kind"));
    }

    private static String noAnswer(HttpServletRequest request, Texts texts) {
        String note = optional(request, "note");
        return note.isEmpty()
                ? texts.get("call.unanswered", number(request))
                : texts.get("call.unanswered-because", number(request), note);
    }

    /** The number that was really called: another one where one was typed, else the chosen one. */
    private static String number(HttpServletRequest request) {
        String other = AddressQuery.text(request.getParameter("otherNumber"));
        return other.isEmpty() ? given(request, "number") : other;
    }

    private static String optional(HttpServletRequest request, String name) {
        return AddressQuery.text(request.getParameter(name), LONGEST);
    }

    private static String given(HttpServletRequest request, String name) {
        String text = optional(request, name);
        if (text.isEmpty()) {
            throw missing(name);
        }
        return text;
    }

    private static KenshinException missing(String name) {
        return new KenshinException(ConsoleError.INVALID_PARAMETER, "Fill in " + name + ".");
    }
}
