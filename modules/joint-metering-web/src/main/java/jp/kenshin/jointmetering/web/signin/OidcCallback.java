package jp.kenshin.jointmetering.web.signin;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.kenshin.jointmetering.web.frame.PortalSite;
import org.jspecify.annotations.Nullable;

/** Takes a visitor back from the identity provider. */
public class OidcCallback extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(OidcCallback.class.getName());

    private final transient OidcSettings settings;
    private final transient OidcExchange exchange;
    private final transient Admission admission;
    private final transient CutOffWall wall;

    @Inject
    public OidcCallback(OidcSettings settings, OidcExchange exchange, Admission admission, CutOffWall wall) {
        this.settings = settings;
        this.exchange = exchange;
        this.admission = admission;
        this.wall = wall;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!settings.isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            OidcAttempt attempt = attempt(request);
            admission.admit(request, user(request, attempt));
            String landing = Visitor.of(request)
                    .map(user -> wall.landing(user, attempt.destination()))
                    .orElse(attempt.destination());
            response.sendRedirect(request.getContextPath() + landing);
        } catch (SignInRefused refused) {
            response.sendRedirect(
                    PortalSite.SITE.root(request) + PortalSite.DESTINATIONS.signIn("/", refused.notice()));
        }
    }

    private static OidcAttempt attempt(HttpServletRequest request) throws SignInRefused {
        HttpSession session = request.getSession(false);
        Object kept = session == null ? null : session.getAttribute(OidcAttempt.ATTRIBUTE);
        if (session == null || !(kept instanceof OidcAttempt attempt)) {
            throw new SignInRefused(SignInNotice.FORM_EXPIRED);
        }
        session.removeAttribute(OidcAttempt.ATTRIBUTE);
        return attempt;
    }

    private ProvenUser user(HttpServletRequest request, OidcAttempt attempt) throws SignInRefused {
        @Nullable String code = request.getParameter("code");
        if (code == null || !attempt.state().equals(request.getParameter("state"))) {
            throw admission.refuse(request, "", SignInNotice.PROVIDER_FAILED);
        }
        try {
            return exchange.redeem(new AuthorizationCode(code), attempt, settings.callback(request));
        } catch (ProviderFailed failed) {
            LOG.log(Level.WARNING, "the identity provider's answer cannot be used", failed);
            throw admission.refuse(request, "", SignInNotice.PROVIDER_FAILED);
        }
    }
}
