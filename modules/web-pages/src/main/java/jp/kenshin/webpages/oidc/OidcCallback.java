package jp.kenshin.webpages.oidc;

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
import jp.kenshin.webpages.signin.SignInRefused;
import org.jspecify.annotations.Nullable;

/** Takes a visitor back from the identity provider. */
public abstract class OidcCallback extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(OidcCallback.class.getName());

    private final transient RelyingParty party;
    private final transient Site site;
    private final transient Destinations destinations;
    private final transient SignInReason attemptLost;

    /** @param attemptLost what the site says to a visitor who comes back to no question of its own */
    protected OidcCallback(RelyingParty party, Site site, Destinations destinations, SignInReason attemptLost) {
        this.party = party;
        this.site = site;
        this.destinations = destinations;
        this.attemptLost = attemptLost;
    }

    /** Lets in whom the provider has proved, or does not. */
    protected abstract void admit(HttpServletRequest request, ProvenIdentity identity) throws SignInRefused;

    /** Records that the provider's answer is not to be believed, and says so. */
    protected abstract SignInRefused providerFailed(HttpServletRequest request);

    /** Where somebody who was let in arrives: where the person wanted to go, unless the site knows better. */
    protected String landing(HttpServletRequest request, String destination) {
        return destination;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!party.isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            OidcAttempt attempt = attempt(request);
            admit(request, identity(request, attempt));
            response.sendRedirect(site.root(request) + landing(request, attempt.destination()));
        } catch (SignInRefused refused) {
            response.sendRedirect(site.root(request) + destinations.signIn("/", refused.reason()));
        }
    }

    private OidcAttempt attempt(HttpServletRequest request) throws SignInRefused {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(OidcAttempt.ATTRIBUTE);
        if (session == null || !(kept instanceof OidcAttempt attempt)) {
            throw new SignInRefused(attemptLost);
        }
        session.removeAttribute(OidcAttempt.ATTRIBUTE);
        return attempt;
    }

    private ProvenIdentity identity(HttpServletRequest request, OidcAttempt attempt) throws SignInRefused {
        @Nullable String code = request.getParameter("code");
        if (code == null || !attempt.state().equals(request.getParameter("state"))) {
            throw providerFailed(request);
        }
        try {
            return party.redeem(request, code, attempt);
        } catch (ProviderFailed failed) {
            LOG.log(Level.WARNING, "the identity provider's answer cannot be used", failed);
            throw providerFailed(request);
        }
    }
}
