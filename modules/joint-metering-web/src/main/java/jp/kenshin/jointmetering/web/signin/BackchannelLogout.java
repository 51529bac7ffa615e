package jp.kenshin.jointmetering.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.GeneralException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.text.ParseException;
import jp.kenshin.externalconnection.PortalSessions;
import org.jspecify.annotations.Nullable;

/** The identity provider says that a session is over; the portal session ends with it (OpenID Connect Back-Channel Logout 1.0). */
public class BackchannelLogout extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(BackchannelLogout.class.getName());

    private final transient OidcSettings settings;
    private final transient OidcExchange exchange;
    private final transient ProviderSessions providerSessions;
    private final transient PortalSessions sessions;

    @Inject
    public BackchannelLogout(
            OidcSettings settings, OidcExchange exchange, ProviderSessions providerSessions, PortalSessions sessions) {
        this.settings = settings;
        this.exchange = exchange;
        this.providerSessions = providerSessions;
        this.sessions = sessions;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        @Nullable String token = request.getParameter("logout_token");
        if (!settings.isPresent() || token == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            exchange.sessionToEnd(JWTParser.parse(token))
                    .flatMap(providerSessions::ended)
                    .ifPresent(key -> sessions.close(key, "identity-provider"));
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (IOException | GeneralException | BadJOSEException | JOSEException | ParseException refused) {
            LOG.log(Level.WARNING, "a logout token is not to be believed: {0}", refused.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
