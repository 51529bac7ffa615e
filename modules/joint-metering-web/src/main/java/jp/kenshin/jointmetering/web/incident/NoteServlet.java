package jp.kenshin.jointmetering.web.incident;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.jointmetering.web.form.FormAnswer;
import jp.kenshin.jointmetering.web.form.FormFields;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.kernel.KenshinException;

/** Writes what the partner does about an incident into its case: only by POST; the gate has seen the token. */
public class NoteServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;
    private final transient Incidents incidents;

    @Inject
    public NoteServlet(Visitor visitor, Incidents incidents) {
        this.visitor = visitor;
        this.incidents = incidents;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PortalUser user = Visitor.letIn(request);
        FormFields fields = FormFields.of(request, NoteForm.FIELDS);
        Incident incident = OwnCase.get(incidents, visitor, fields.get(NoteForm.CASE));
        Optional<CaseEntry.Kind> kind = NoteForm.read(fields);
        if (kind.isPresent() && take(user, incident, kind.get(), fields)) {
            FormAnswer.done(NoteForm.NAME, "note.done").keep(request);
        } else {
            fields.refused(NoteForm.NAME).keep(request);
        }
        response.sendRedirect(request.getContextPath() + "/case?id=" + incident.id());
    }

    private boolean take(PortalUser user, Incident incident, CaseEntry.Kind kind, FormFields fields) {
        try {
            incidents.note(user.name(), incident.id(), kind, fields.get(NoteForm.TEXT));
            return true;
        } catch (KenshinException refusal) {
            if (refusal.code() == ExternalConnectionError.CASE_CLOSED) {
                fields.blame(FormAnswer.WHOLE, "note.trouble.closed");
                return false;
            }
            throw refusal;
        }
    }
}
