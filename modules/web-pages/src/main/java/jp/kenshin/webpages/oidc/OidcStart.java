package jp.kenshin.jointmetering.web.signin;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import jp.kenshin.jointmetering.web.frame.PortalSite;
import jp.kenshin.webpages.text.ChosenLanguage;

/** Sends a visitor to the identity provider: authorisation code flow with PKCE; state, nonce and verifier stay in the session. */
public class OidcStart extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(OidcStart.class.getName());

    private final transient OidcSettings settings;
    private final transient OidcProvider provider;

    @Inject
    public OidcStart(OidcSettings settings, OidcProvider provider) {
        this.settings = settings;
        this.provider = provider;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!settings.isPresent()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        OidcAttempt attempt = new OidcAttempt(
                new State().getValue(),
                new Nonce().getValue(),
                new CodeVerifier().getValue(),
                PortalSite.DESTINATIONS.inside(request.getParameter("to")));
        try {
            AuthenticationRequest question = new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            new Scope("openid", "profile"),
                            settings.clientId(),
                            settings.callback(request))
                    .endpointURI(provider.authorizationEndpoint())
                    .state(new State(attempt.state()))
                    .nonce(new Nonce(attempt.nonce()))
                    .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                    .customParameter("ui_locales", ChosenLanguage.of(request).tag())
                    .build();
            HttpSession session = request.getSession(true);
            session.removeAttribute(Gate.END);
            session.setAttribute(OidcAttempt.ATTRIBUTE, attempt);
            response.sendRedirect(question.toURI().toString());
        } catch (ProviderFailed unreachable) {
            LOG.log(Level.WARNING, "the identity provider does not answer", unreachable);
            response.sendRedirect(PortalSite.SITE.root(request)
                    + PortalSite.DESTINATIONS.signIn(attempt.destination(), SignInNotice.PROVIDER_FAILED));
        }
    }
}
