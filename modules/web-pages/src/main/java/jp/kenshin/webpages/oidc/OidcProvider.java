package jp.kenshin.webpages.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the identity provider says about itself, read at first use and kept, and the keys it signs with, kept for five minutes and asked
 * for again when a token names an unknown one, at most twice in half a minute. No question waits longer than {@value #PATIENCE_MILLIS} ms
 * for a connection, nor for an answer.
 */
final class OidcProvider {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LONGEST_KEYS = 100_000;

    private final OidcSettings settings;
    private final int patienceMillis;
    private volatile @Nullable Known known;

    OidcProvider(OidcSettings settings) {
        this(settings, PATIENCE_MILLIS);
    }

    OidcProvider(OidcSettings settings, int patienceMillis) {
        this.settings = settings;
        this.patienceMillis = patienceMillis;
    }

    private record Known(OIDCProviderMetadata metadata, JWSVerificationKeySelector<SecurityContext> keys) {}

    URI authorizationEndpoint() throws ProviderFailed {
        return known().metadata.getAuthorizationEndpointURI();
    }

    /** What the provider answers at its place for tokens. */
    HTTPResponse askForToken(AuthorizationGrant grant) throws ProviderFailed {
        HTTPRequest question = new TokenRequest.Builder(
                        known().metadata.getTokenEndpointURI(), settings.credentials(), grant)
                .build()
                .toHTTPRequest();
        question.setConnectTimeout(patienceMillis);
        question.setReadTimeout(patienceMillis);
        try {
            return question.send();
        } catch (IOException failed) {
            throw new ProviderFailed(failed);
        }
    }

    /** Where a visitor signs out at the provider, to come back to a page of the site; empty when it has no such place. */
    Optional<String> signOutAddress(URI back, String idToken) throws ProviderFailed {
        return Optional.ofNullable(known().metadata.getEndSessionEndpointURI())
                .map(end -> end + "?client_id=" + encode(settings.clientId().getValue()) + "&post_logout_redirect_uri="
                        + encode(back.toString()) + "&id_token_hint=" + encode(idToken));
    }

    IDTokenValidator idTokens() throws ProviderFailed {
        return new IDTokenValidator(known().metadata.getIssuer(), settings.clientId(), known().keys, null);
    }

    LogoutTokenValidator logoutTokens() throws ProviderFailed {
        return new LogoutTokenValidator(known().metadata.getIssuer(), settings.clientId(), false, known().keys, null);
    }

    private Known known() throws ProviderFailed {
        Known last = known;
        if (last == null) {
            last = ask();
            known = last;
        }
        return last;
    }

    private Known ask() throws ProviderFailed {
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), patienceMillis, patienceMillis);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(patienceMillis, patienceMillis, LONGEST_KEYS))
                    .cache(JWKSourceBuilder.DEFAULT_CACHE_TIME_TO_LIVE, 2L * patienceMillis)
                    .refreshAheadCache(false)
                    .build();
            return new Known(metadata, new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        } catch (IOException | GeneralException failed) {
            throw new ProviderFailed(failed);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
