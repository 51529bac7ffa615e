package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.kenshin.externalconnection.PortalSessions;
import org.jspecify.annotations.Nullable;

/** The identity provider says that a session is over; the portal sessions it opened end with it, on whichever node they are. */
public class BackchannelLogout extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(BackchannelLogout.class.getName());

    private final transient OidcSettings settings;
    private final transient OidcExchange exchange;
    private final transient PortalSessions sessions;

    @Inject
    public BackchannelLogout(OidcSettings settings, OidcExchange exchange, PortalSessions sessions) {
        this.settings = settings;
        this.exchange = exchange;
        this.sessions = sessions;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        @Nullable String token = request.getParameter("logout_token");
        if (!settings.isPresent() || token == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            sessions.closeOpenedBy(exchange.sessionToEnd(token), "identity-provider");
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (ProviderFailed refused) {
            LOG.log(Level.WARNING, "a logout token is not to be believed: {0}", refused.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
