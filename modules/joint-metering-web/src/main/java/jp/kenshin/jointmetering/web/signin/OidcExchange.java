package jp.kenshin.jointmetering.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Talks to the identity provider behind the visitor's back: changes a code into a proven identity, and checks logout tokens. */
@Singleton
public class OidcExchange {
    private static final int PATIENCE_MILLIS = 5_000;

    private final OidcSettings settings;

    @Inject
    public OidcExchange(OidcSettings settings) {
        this.settings = settings;
    }

    /** Changes the code for an ID token and checks it: signature, issuer, audience, time and nonce. */
    Identity redeem(AuthorizationCode code, OidcAttempt attempt, URI callback)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        TokenRequest question = new TokenRequest(
                settings.metadata().getTokenEndpointURI(),
                settings.credentials(),
                new AuthorizationCodeGrant(code, callback, new CodeVerifier(attempt.verifier())));
        HTTPRequest http = question.toHTTPRequest();
        http.setConnectTimeout(PATIENCE_MILLIS);
        http.setReadTimeout(PATIENCE_MILLIS);
        TokenResponse answer = OIDCTokenResponseParser.parse(http.send());
        if (!(answer instanceof OIDCTokenResponse tokens)) {
            throw new GeneralException(answer.toErrorResponse().getErrorObject().getDescription());
        }
        JWT token = tokens.getOIDCTokens().getIDToken();
        IDTokenClaimsSet claims = idTokens().validate(token, new Nonce(attempt.nonce()));
        return new Identity(
                Optional.ofNullable(claims.getStringClaim("preferred_username"))
                        .orElse(claims.getSubject().getValue()),
                Optional.ofNullable(claims.getStringListClaim("groups")).orElse(List.of()),
                Optional.ofNullable(claims.getStringClaim("sid")),
                token.serialize());
    }

    private IDTokenValidator idTokens() throws IOException, GeneralException {
        OIDCProviderMetadata metadata = settings.metadata();
        return new IDTokenValidator(
                metadata.getIssuer(),
                settings.clientId(),
                JWSAlgorithm.RS256,
                metadata.getJWKSetURI().toURL());
    }

    /** Checks a logout token and gives the provider's session it ends. */
    Optional<String> sessionToEnd(JWT logoutToken)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        OIDCProviderMetadata metadata = settings.metadata();
        LogoutTokenValidator validator = new LogoutTokenValidator(
                metadata.getIssuer(),
                settings.clientId(),
                JWSAlgorithm.RS256,
                metadata.getJWKSetURI().toURL());
        LogoutTokenClaimsSet claims = validator.validate(logoutToken);
        return Optional.ofNullable(claims.getSessionID()).map(session -> session.getValue());
    }

    /**
     * Who the provider says it is.
     *
     * @param userName portal user name
     * @param groups roles
     * @param session the provider's session, when it names one
     * @param idToken the proof, as it came
     */
    record Identity(String userName, List<String> groups, Optional<String> session, String idToken) {}
}
