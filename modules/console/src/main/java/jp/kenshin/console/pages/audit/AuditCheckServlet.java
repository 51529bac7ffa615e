package jp.kenshin.console.pages.audit;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.platform.audit.AuditChecks;

/** Has the log checked in the background, or ends that. The gate has seen the right and the token; the checks keep the audit log. */
public class AuditCheckServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient AuditChecks checks;

    @Inject
    public AuditCheckServlet(AuditChecks checks) {
        this.checks = checks;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if ("stop".equals(request.getParameter("order"))) {
            checks.stop(request.getRemoteUser());
        } else {
            checks.request(request.getRemoteUser());
        }
        response.sendRedirect(ConsoleSite.SITE.root(request) + "/audit");
    }
}
