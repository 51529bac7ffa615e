package jp.kenshin.console.pages.evidence;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kenshin.console.pages.ActionOutcome;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.cases.Trouble;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.Evidence;
import jp.kenshin.externalconnection.EvidenceFile;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.webpages.text.Texts;
import jp.kenshin.webpages.upload.RefusedBody;

/**
 * Takes a file of a case: the body as it comes, case and name in the address. The gate has seen the right and the token; the evidence keeps
 * the case's time line and the audit log. Refused, the answer is the case's page with what happened on it.
 */
public class EvidenceTake extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String CASE_PAGE = "/console/case.xhtml";
    /** Longer than any name that is taken: a longer one is to be refused, not shortened. */
    private static final int LONGEST_NAME = 1_000;

    private final transient Evidence evidence;
    private final transient PageLanguage language;

    @Inject
    public EvidenceTake(Evidence evidence, PageLanguage language) {
        this.evidence = evidence;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Texts texts = language.texts();
        try {
            EvidenceFile file = evidence.attach(
                    request.getRemoteUser(),
                    AddressQuery.text(request.getParameter("id")),
                    AddressQuery.text(request.getParameter("name"), LONGEST_NAME),
                    request.getContentLengthLong(),
                    request.getInputStream());
            ActionOutcome.tell(request, texts.get("evidence.attached", file.fileName()));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (KenshinException refused) {
            RefusedBody.finish(request, evidence.sizeLimit());
            Trouble.show(refused, texts, request, response, CASE_PAGE);
        }
    }
}
