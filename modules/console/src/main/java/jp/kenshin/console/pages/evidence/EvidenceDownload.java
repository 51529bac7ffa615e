package jp.kenshin.console.pages.evidence;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.cases.Trouble;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.console.security.EvidenceAnswer;
import jp.kenshin.externalconnection.Evidence;
import jp.kenshin.externalconnection.EvidenceContent;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;

/** Gives a file of a case out, as an attachment of no type; the evidence keeps the audit log. */
public class EvidenceDownload extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String CASE_PAGE = "/console/case.xhtml";

    private final transient Evidence evidence;
    private final transient PageLanguage language;

    @Inject
    public EvidenceDownload(Evidence evidence, PageLanguage language) {
        this.evidence = evidence;
        this.language = language;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            EvidenceContent opened = evidence.open(
                    request.getRemoteUser(), AddressQuery.text(request.getParameter("id")), number(request));
            response.setContentType(EvidenceAnswer.TYPE);
            response.setContentLengthLong(opened.file().size());
            EvidenceAnswer.headers(opened.file()).forEach(response::setHeader);
            opened.content().transferTo(response.getOutputStream());
        } catch (KenshinException refused) {
            Trouble.show(refused, language.texts(), request, response, CASE_PAGE);
        }
    }

    private static long number(HttpServletRequest request) {
        String text = AddressQuery.text(request.getParameter("number"));
        if (text.matches("\\d{1,18}")) {
            return Long.parseLong(text);
        }
        throw new KenshinException(ExternalConnectionError.EVIDENCE_NOT_FOUND, "there is no file " + text);
    }
}
