package jp.kenshin.webpages.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.kenshin.webpages.frame.Site;
import jp.kenshin.webpages.signin.Destinations;
import jp.kenshin.webpages.signin.SignInReason;

/** Sends a visitor to the identity provider; state, nonce and verifier stay in the session. */
public abstract class OidcStart extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(OidcStart.class.getName());

    private final transient RelyingParty party;
    private final transient Site site;
    private final transient Destinations destinations;
    private final transient SignInReason providerFailed;

    /** @param providerFailed what the site says when the provider does not answer */
    protected OidcStart(RelyingParty party, Site site, Destinations destinations, SignInReason providerFailed) {
        this.party = party;
        this.site = site;
        this.destinations = destinations;
        this.providerFailed = providerFailed;
    }

    /** Before a session is used for a new attempt: what the site forgets of the one before. */
    protected void forget(HttpSession session) {
        // Nothing by itself.
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!party.isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        OidcAttempt attempt = new OidcAttempt(
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                destinations.inside(request.getParameter("to")));
        try {
            String question = party.question(request, attempt);
            HttpSession session = request.getSession(true);
            forget(session);
            session.setAttribute(OidcAttempt.ATTRIBUTE, attempt);
            response.sendRedirect(question);
        } catch (ProviderFailed unreachable) {
            LOG.log(Level.WARNING, "the identity provider does not answer", unreachable);
            response.sendRedirect(site.root(request) + destinations.signIn(attempt.destination(), providerFailed));
        }
    }
}
