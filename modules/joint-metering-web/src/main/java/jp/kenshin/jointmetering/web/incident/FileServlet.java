package jp.kenshin.jointmetering.web.incident;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import jp.kenshin.externalconnection.Evidence;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.jointmetering.web.form.FormAnswer;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.ErrorCode;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.webpages.text.Texts;
import jp.kenshin.webpages.upload.RefusedBody;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file for the analysis of a case (S-10): the body as it comes, case and name in the address; the gate has seen the token. Refused, the
 * answer is what happened and what to do now, a line each, in the page's language.
 */
public class FileServlet extends HttpServlet {
    static final String NAME = "files";

    private static final long serialVersionUID = 1L;
    private static final int CONFLICT = HttpServletResponse.SC_CONFLICT;

    /** What a file can be refused with, and the sentences for it. */
    private static final Map<ErrorCode, String> TOLD = Map.of(
            ExternalConnectionError.EVIDENCE_TOO_LARGE, "files.trouble.too-large",
            ExternalConnectionError.EVIDENCE_REFUSED, "files.trouble.refused",
            ExternalConnectionError.EVIDENCE_BROKEN_OFF, "files.trouble.broken-off",
            ExternalConnectionError.CASE_CLOSED, "files.trouble.closed");

    private final transient Visitor visitor;
    private final transient Incidents incidents;
    private final transient Evidence evidence;
    private final transient PageLanguage language;

    @Inject
    public FileServlet(Visitor visitor, Incidents incidents, Evidence evidence, PageLanguage language) {
        this.visitor = visitor;
        this.incidents = incidents;
        this.evidence = evidence;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PortalUser user = Visitor.letIn(request);
        Incident incident = OwnCase.get(incidents, visitor, request.getParameter("id"));
        try {
            evidence.attach(
                    user.name(),
                    incident.id(),
                    text(request.getParameter("name")),
                    request.getContentLengthLong(),
                    request.getInputStream());
            FormAnswer.done(NAME, "files.done").keep(request);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (KenshinException refused) {
            String key = TOLD.get(refused.code());
            if (key == null) {
                throw refused;
            }
            RefusedBody.finish(request, evidence.sizeLimit());
            tell(response, key);
        }
    }

    private void tell(HttpServletResponse response, String key) throws IOException {
        Texts texts = language.texts();
        response.setStatus(CONFLICT);
        response.setContentType("text/plain; charset=UTF-8");
        response.getWriter().println(texts.get(key));
        response.getWriter().println(texts.get(key + ".now"));
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
