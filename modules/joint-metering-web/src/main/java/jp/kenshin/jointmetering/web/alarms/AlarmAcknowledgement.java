package jp.kenshin.jointmetering.web.alarms;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import org.jspecify.annotations.Nullable;

/** Notes that somebody took note of an alarm, or of all that an area has shown: only by POST; the gate has seen the token. Goes back to the list it came from. */
public class AlarmAcknowledgement extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern QUERY = Pattern.compile("(\\?[A-Za-z0-9%&=+._~-]*)?");

    private final transient Visitor visitor;
    private final transient AuditLog audit;

    @Inject
    public AlarmAcknowledgement(Visitor visitor, AuditLog audit) {
        this.visitor = visitor;
        this.audit = audit;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PortalUser user = Visitor.letIn(request);
        String area = text(request.getParameter("area"));
        String id = text(request.getParameter("id"));
        if (!ID.matcher(id).matches() || area.length() > AlarmListAddress.LONGEST_AREA) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (area.isEmpty()) {
            acknowledge(user, Long.parseLong(id));
        } else {
            acknowledge(user, area, Long.parseLong(id));
        }
        String back = text(request.getParameter("back"));
        response.sendRedirect(
                request.getContextPath() + "/alarms" + (QUERY.matcher(back).matches() ? back : ""));
    }

    private void acknowledge(PortalUser user, long id) {
        visitor.service().alarms().acknowledge(id, user.name());
        audit.record(new AuditEvent(
                user.name(),
                "portal.alarm-acknowledged",
                "event:" + id,
                AuditEvent.Outcome.DONE,
                Map.of("partner", user.partnerId())));
    }

    private void acknowledge(PortalUser user, String area, long last) {
        int noted = visitor.service().alarms().acknowledgeArea(area, last, user.name());
        audit.record(new AuditEvent(
                user.name(),
                "portal.alarms-of-area-acknowledged",
                "area:" + area,
                AuditEvent.Outcome.DONE,
                Map.of("partner", user.partnerId(), "last", Long.toString(last), "events", Integer.toString(noted))));
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
