package jp.kenshin.webpages.oidc;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import jp.kenshin.webpages.text.ChosenLanguage;
import org.jspecify.annotations.Nullable;

/** A site as the client of an identity provider; each derives its own, which reads the settings. */
public abstract class RelyingParty {
    private static final Logger LOG = System.getLogger(RelyingParty.class.getName());

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final OidcExchange exchange;

    protected RelyingParty(OidcSettings settings) {
        this.settings = settings;
        this.provider = new OidcProvider(settings);
        this.exchange = new OidcExchange(provider);
    }

    /** Whether there is a provider to sign in at. */
    public boolean isPresent() {
        return settings.isPresent();
    }

    /** Origin that a form may lead to when it signs out; empty without a provider. */
    public Optional<String> origin() {
        return settings.origin();
    }

    /** Where the provider asks who the visitor is. */
    String question(HttpServletRequest request, OidcAttempt attempt) throws ProviderFailed {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile"),
                        settings.clientId(),
                        settings.callback(request))
                .endpointURI(provider.authorizationEndpoint())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .customParameter("ui_locales", ChosenLanguage.of(request).tag())
                .build()
                .toURI()
                .toString();
    }

    /** Changes the code that the visitor brought back for who it is. */
    ProvenIdentity redeem(HttpServletRequest request, String code, OidcAttempt attempt) throws ProviderFailed {
        return exchange.redeem(new AuthorizationCode(code), attempt, settings.callback(request));
    }

    /** The provider's session that a logout token ends, if the token is one. */
    String sessionToEnd(String logoutToken) throws ProviderFailed {
        return exchange.sessionToEnd(logoutToken);
    }

    /**
     * Where somebody whom the provider let in signs out there too, to come back to a page of the site; empty for others, and while the
     * provider does not answer: the site is left all the same.
     */
    public Optional<String> signOutAddress(HttpServletRequest request, String page, @Nullable String idToken) {
        try {
            return idToken == null
                    ? Optional.empty()
                    : provider.signOutAddress(settings.address(request, page), idToken);
        } catch (ProviderFailed unreachable) {
            LOG.log(Level.WARNING, "signed out of the site only", unreachable);
            return Optional.empty();
        }
    }
}
