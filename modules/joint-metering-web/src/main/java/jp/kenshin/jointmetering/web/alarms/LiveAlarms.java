package jp.kenshin.jointmetering.web.alarms;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.jointmetering.web.signin.Visitor;

/** Server-sent events for pages with alarms: says that there is something new, never what; the page asks for that as ever. */
public class LiveAlarms extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int WITHOUT_END = 0;
    private static final String RETRY_SECONDS = "60";

    private final transient Visitor visitor;
    private final transient LiveConnections connections;

    @Inject
    public LiveAlarms(Visitor visitor, LiveConnections connections) {
        this.visitor = visitor;
        this.connections = connections;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PortalUser user =
                visitor.user().orElseThrow(() -> new IllegalStateException("the gate lets nobody in unknown"));
        if (!connections.hasRoomFor(user)) {
            response.setHeader("Retry-After", RETRY_SECONDS);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(WITHOUT_END);
        connections.open(user, context);
    }
}
