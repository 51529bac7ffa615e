package jp.kenshin.webpages.oidc;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** The identity provider says that a session is over (OpenID Connect Back-Channel Logout 1.0); what it opened here ends with it. */
public abstract class BackchannelLogout extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(BackchannelLogout.class.getName());

    private final transient RelyingParty party;

    protected BackchannelLogout(RelyingParty party) {
        this.party = party;
    }

    /** Ends what the provider's session opened, on whichever node. */
    protected abstract void end(String providerSession);

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        @Nullable String token = request.getParameter("logout_token");
        if (!party.isPresent() || token == null) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            end(party.sessionToEnd(token));
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (ProviderFailed refused) {
            LOG.log(Level.WARNING, "a logout token is not to be believed: {0}", refused.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
