package jp.kenshin.console.pages.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.console.pages.ActionOutcome;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.cases.Trouble;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Cutoffs;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.webpages.text.Texts;

/**
 * Cuts off what was chosen, in a case or at once (S-08). What can be cut off is, also where another of the chosen cannot. The gate has seen
 * the right and the token; the case keeps its time line and the audit log.
 */
public class CutoffOrder extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient DeskSources sources;
    private final transient PageLanguage language;

    @Inject
    CutoffOrder(DeskSources sources, PageLanguage language) {
        this.sources = sources;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Texts texts = language.texts();
        CutoffForm form = CutoffForm.of(request);
        Outcome outcome = new Outcome(form.incident());
        try {
            for (CutoffScope scope : form.orders(whose(form))) {
                order(request.getRemoteUser(), form, scope, outcome);
            }
        } catch (KenshinException refused) {
            outcome.refusals.add(refused);
        }
        Optional<Trouble> trouble =
                outcome.refusals.isEmpty() ? Optional.empty() : Trouble.of(outcome.refusals.get(0), texts);
        if (!outcome.refusals.isEmpty() && trouble.isEmpty()) {
            throw outcome.refusals.get(0);
        }
        if (outcome.done == 0) {
            trouble.orElseThrow().show(request, response, "/console/cutoff.xhtml");
            return;
        }
        trouble.ifPresentOrElse(
                why -> ActionOutcome.warn(request, texts.get("cut.partly", outcome.incident, why.sentence(texts))),
                () -> ActionOutcome.tell(request, texts.get("report.cut", outcome.incident)));
        response.sendRedirect(
                ConsoleSite.SITE.root(request) + "/desk?" + new AddressQuery().with("case", outcome.incident));
    }

    private PartnerId whose(CutoffForm form) {
        return form.isEmergency()
                ? sources.getPartner(form.partner()).id()
                : sources.cases().incidents().get(form.incident()).partner();
    }

    private void order(String actor, CutoffForm form, CutoffScope scope, Outcome outcome) {
        Cutoffs cutoffs = sources.cases().cutoffs();
        try {
            outcome.incident = outcome.incident.isEmpty()
                    ? cutoffs.cutOffAtOnce(actor, form.reason(), scope).incident()
                    : cutoffs.cutOff(actor, outcome.incident, scope).incident();
            outcome.done++;
        } catch (KenshinException refused) {
            outcome.refusals.add(refused);
        }
    }

    /** What came of the orders so far. */
    private static final class Outcome {
        private final List<KenshinException> refusals = new ArrayList<>();
        private String incident;
        private int done;

        private Outcome(String incident) {
            this.incident = incident;
        }
    }
}
