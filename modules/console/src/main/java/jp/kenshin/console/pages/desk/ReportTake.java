package jp.kenshin.console.pages.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kenshin.console.pages.ActionOutcome;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.cases.Trouble;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.webpages.text.Texts;

/**
 * Takes a report down and, where that was the button, cuts off at once what table 2-1 says. The gate has seen the right and the token; the
 * case keeps its time line and the audit log.
 */
public class ReportTake extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient DeskSources sources;
    private final transient PageLanguage language;

    @Inject
    ReportTake(DeskSources sources, PageLanguage language) {
        this.sources = sources;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Texts texts = language.texts();
        Incident incident;
        try {
            incident = sources.cases()
                    .incidents()
                    .report(
                            request.getRemoteUser(),
                            IncidentReport.Channel.PHONE,
                            ReportForm.of(request).report());
        } catch (KenshinException refused) {
            Trouble.show(refused, texts, request, response, "/console/report.xhtml");
            return;
        }
        if ("cut".equals(request.getParameter("order"))) {
            cutOff(request, incident, texts);
        } else {
            ActionOutcome.tell(request, texts.get("report.taken", incident.id()));
        }
        response.sendRedirect(
                ConsoleSite.SITE.root(request) + "/desk?" + new AddressQuery().with("case", incident.id()));
    }

    /** The report stands in any case; where nothing could be cut off, the desk is told so. */
    private void cutOff(HttpServletRequest request, Incident incident, Texts texts) {
        try {
            sources.cases().cutoffs().cutOff(request.getRemoteUser(), incident.id(), incident.usualScope());
            ActionOutcome.tell(request, texts.get("report.cut", incident.id()));
        } catch (KenshinException refused) {
            Trouble trouble = Trouble.of(refused, texts).orElseThrow(() -> refused);
            ActionOutcome.warn(request, texts.get("report.not-cut", incident.id(), trouble.sentence(texts)));
        }
    }
}
