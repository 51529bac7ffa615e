package jp.kenshin.webpages.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.SessionID;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Talks to the identity provider behind the visitor's back: changes a code into a proven identity, and checks logout tokens. */
final class OidcExchange {
    private final OidcProvider provider;

    OidcExchange(OidcProvider provider) {
        this.provider = provider;
    }

    /** Changes the code for an ID token and checks it: signature, issuer, audience, time and nonce. */
    ProvenIdentity redeem(AuthorizationCode code, OidcAttempt attempt, URI callback) throws ProviderFailed {
        try {
            JWT token = idToken(code, attempt, callback);
            IDTokenClaimsSet claims = provider.idTokens().validate(token, new Nonce(attempt.nonce()));
            @Nullable List<String> groups = claims.getStringListClaim("groups");
            return new ProvenIdentity(
                    Optional.ofNullable(claims.getStringClaim("preferred_username"))
                            .orElse(claims.getSubject().getValue()),
                    groups == null ? Set.of() : Set.copyOf(groups),
                    Optional.ofNullable(claims.getSessionID()).map(SessionID::getValue),
                    token.serialize());
        } catch (GeneralException | BadJOSEException | JOSEException failed) {
            throw new ProviderFailed(failed);
        }
    }

    private JWT idToken(AuthorizationCode code, OidcAttempt attempt, URI callback)
            throws GeneralException, ProviderFailed {
        TokenResponse answer = OIDCTokenResponseParser.parse(
                provider.askForToken(new AuthorizationCodeGrant(code, callback, new CodeVerifier(attempt.verifier()))));
        if (answer instanceof OIDCTokenResponse tokens) {
            return tokens.getOIDCTokens().getIDToken();
        }
        throw new ProviderFailed("no token for the code: "
                + answer.toErrorResponse().getErrorObject().toJSONObject());
    }

    /** Checks a logout token (OpenID Connect Back-Channel Logout 1.0) and gives the provider's session it ends. */
    String sessionToEnd(String logoutToken) throws ProviderFailed {
        try {
            SessionID session = provider.logoutTokens()
                    .validate(JWTParser.parse(logoutToken))
                    .getSessionID();
            if (session == null) {
                throw new ProviderFailed("the logout token names no session; the site's client must require one");
            }
            return session.getValue();
        } catch (ParseException | BadJOSEException | JOSEException failed) {
            throw new ProviderFailed(failed);
        }
    }
}
