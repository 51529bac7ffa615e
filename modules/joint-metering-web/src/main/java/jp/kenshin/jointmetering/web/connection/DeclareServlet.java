package jp.kenshin.jointmetering.web.connection;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.jointmetering.web.form.FormAnswer;
import jp.kenshin.jointmetering.web.form.FormFields;
import jp.kenshin.jointmetering.web.incident.OwnCase;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.kernel.KenshinException;

/** Takes the partner's declaration that an incident is over, also from one that is cut off: only by POST; the gate has seen the token. */
public class DeclareServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;
    private final transient Incidents incidents;

    @Inject
    public DeclareServlet(Visitor visitor, Incidents incidents) {
        this.visitor = visitor;
        this.incidents = incidents;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PortalUser user = Visitor.letIn(request);
        FormFields fields = FormFields.of(request, DeclareForm.FIELDS);
        Incident incident = OwnCase.get(incidents, visitor, fields.get(DeclareForm.CASE));
        if (DeclareForm.check(fields) && declare(user, incident, fields)) {
            FormAnswer.done(DeclareForm.NAME, "declare.done").keep(request);
            response.sendRedirect(request.getContextPath() + "/connection");
        } else {
            fields.refused(DeclareForm.NAME).keep(request);
            response.sendRedirect(request.getContextPath() + "/declare?id=" + incident.id());
        }
    }

    private boolean declare(PortalUser user, Incident incident, FormFields fields) {
        try {
            incidents.declareResolved(
                    user.name(), incident.id(), fields.get(DeclareForm.WHO), fields.get(DeclareForm.MEASURES));
            return true;
        } catch (KenshinException refusal) {
            if (refusal.code() == ExternalConnectionError.CASE_CLOSED
                    || refusal.code() == ExternalConnectionError.WRONG_STEP) {
                fields.blame(FormAnswer.WHOLE, "declare.trouble.closed");
                return false;
            }
            throw refusal;
        }
    }
}
