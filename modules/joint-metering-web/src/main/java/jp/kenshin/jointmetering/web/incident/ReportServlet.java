package jp.kenshin.jointmetering.web.incident;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.jointmetering.web.form.FormAnswer;
import jp.kenshin.jointmetering.web.form.FormFields;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.kernel.KenshinException;

/**
 * Takes a report: only by POST; the gate has seen the token of the session. What is refused goes back to the form with what was entered; sent
 * twice, it is a second line in one case.
 */
public class ReportServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;
    private final transient Incidents incidents;

    @Inject
    public ReportServlet(Visitor visitor, Incidents incidents) {
        this.visitor = visitor;
        this.incidents = incidents;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PortalUser user = Visitor.letIn(request);
        FormFields fields = FormFields.of(request, ReportForm.FIELDS);
        Optional<String> number =
                ReportForm.read(fields, visitor.service().partner()).flatMap(report -> take(user, report, fields));
        if (number.isPresent()) {
            FormAnswer.done(ReportForm.NAME, "report.done").keep(request);
            response.sendRedirect(request.getContextPath() + "/case?id=" + number.get());
        } else {
            fields.refused(ReportForm.NAME).keep(request);
            response.sendRedirect(request.getContextPath() + "/report");
        }
    }

    /** Number of the case; empty, and the trouble noted, when the report is refused. */
    private Optional<String> take(PortalUser user, IncidentReport report, FormFields fields) {
        try {
            return Optional.of(incidents
                    .report(user.name(), IncidentReport.Channel.PORTAL, report)
                    .id());
        } catch (KenshinException refusal) {
            if (refusal.code() == ExternalConnectionError.FOREIGN_TERMINAL) {
                fields.blame(ReportForm.TERMINAL, "report.trouble.terminal.foreign");
            } else if (refusal.code() == ExternalConnectionError.FOREIGN_SERVICE) {
                fields.blame(ReportForm.PLACE, "report.trouble.place");
            } else if (refusal.code() == ExternalConnectionError.INVALID_REPORT) {
                fields.blame(FormAnswer.WHOLE, "report.trouble.invalid");
            } else {
                throw refusal;
            }
            return Optional.empty();
        }
    }
}
