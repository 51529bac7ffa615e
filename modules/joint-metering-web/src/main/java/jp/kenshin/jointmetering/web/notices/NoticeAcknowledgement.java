package jp.kenshin.jointmetering.web.notices;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.Notices;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.jointmetering.web.signin.Visitor;
import org.jspecify.annotations.Nullable;

/** Notes that somebody took note of a notice: only by POST; the gate has seen the token. Goes back to the page it came from. */
public class NoticeAcknowledgement extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;
    private final transient Notices notices;

    @Inject
    public NoticeAcknowledgement(Visitor visitor, Notices notices) {
        this.visitor = visitor;
        this.notices = notices;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PortalUser user = Visitor.letIn(request);
        Notice notice =
                notices.acknowledge(visitor.service().partner().id(), user.name(), text(request.getParameter("id")));
        response.sendRedirect(request.getContextPath() + "/notices?page="
                + NoticesPage.wanted(request.getParameter("page")) + "#" + notice.id());
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
