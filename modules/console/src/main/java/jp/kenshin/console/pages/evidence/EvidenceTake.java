package jp.kenshin.console.pages.evidence;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.Notices;
import jp.kenshin.console.pages.cases.Trouble;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.Evidence;
import jp.kenshin.externalconnection.EvidenceFile;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.webpages.text.Texts;

/**
 * Takes a file of a case: the body as it comes, case and name in the address. The gate has seen the right and the token; the evidence keeps
 * the case's time line and the audit log. Refused, the answer is the case's page with what happened on it.
 */
public class EvidenceTake extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String CASE_PAGE = "/console/case.xhtml";
    /** Longer than any name that is taken: a longer one is to be refused, not shortened. */
    private static final int LONGEST_NAME = 1_000;

    private static final int BUFFER = 16 * 1024;
    private static final System.Logger LOG = System.getLogger(EvidenceTake.class.getName());

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
            Notices.tell(request, texts.get("evidence.attached", file.fileName()));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (KenshinException refused) {
            Optional<Trouble> trouble = Trouble.of(refused, texts);
            if (trouble.isEmpty()) {
                throw refused;
            }
            finish(request);
            trouble.get().show(request, response, CASE_PAGE);
        }
    }

    /** A browser that is still sending does not listen: what is left of a file that could have been taken is read and forgotten. */
    private void finish(HttpServletRequest request) {
        byte[] buffer = new byte[BUFFER];
        long left = evidence.sizeLimit();
        try {
            InputStream rest = request.getInputStream();
            for (int count = rest.read(buffer); count >= 0 && left > 0; count = rest.read(buffer)) {
                left -= count;
            }
        } catch (IOException gone) {
            LOG.log(System.Logger.Level.DEBUG, "The sender of a refused file is gone", gone);
        }
    }
}
