package jp.kenshin.jointmetering.web.signin;

import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The identity provider of the Keycloak profile. Without an issuer there is none, and the portal asks for name and password itself.
 * What the provider says about itself is read at first use and kept.
 *
 * <ul>
 *   <li>{@code kenshin.portal.oidc.issuer}: issuer, such as {@code https://id.example/realms/kenshin}
 *   <li>{@code kenshin.portal.oidc.client-id}, {@code kenshin.portal.oidc.client-secret}: the portal's own credentials (secret)
 *   <li>{@code kenshin.portal.url}: address of the portal as partners see it; by default that of the request
 * </ul>
 */
@Singleton
public class OidcSettings {
    private static final int PATIENCE_MILLIS = 5_000;

    private final Optional<String> issuer;
    private final String clientId;
    private final String clientSecret;
    private final Optional<String> portalUrl;
    private volatile @Nullable OIDCProviderMetadata metadata;

    @Inject
    public OidcSettings(
            @ConfigProperty(name = "kenshin.portal.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "kenshin.portal.oidc.client-id", defaultValue = "kenshin-portal") String clientId,
            @ConfigProperty(name = "kenshin.portal.oidc.client-secret") Optional<String> clientSecret,
            @ConfigProperty(name = "kenshin.portal.url") Optional<String> portalUrl) {
        this.issuer = issuer.filter(text -> !text.isBlank());
        this.clientId = clientId;
        this.clientSecret = clientSecret.orElse("");
        this.portalUrl = portalUrl.filter(text -> !text.isBlank());
        if (this.issuer.isPresent() && this.clientSecret.isBlank()) {
            throw new IllegalStateException(
                    "kenshin.portal.oidc.client-secret is missing: with an issuer the portal needs its own secret");
        }
    }

    boolean isPresent() {
        return issuer.isPresent();
    }

    /** Origin that a form may lead to when it signs out; empty without a provider. */
    public Optional<String> origin() {
        return issuer.map(URI::create).map(uri -> uri.getScheme() + "://" + uri.getAuthority());
    }

    ClientID clientId() {
        return new ClientID(clientId);
    }

    ClientSecretBasic credentials() {
        return new ClientSecretBasic(clientId(), new Secret(clientSecret));
    }

    /** What the provider says about itself. */
    OIDCProviderMetadata metadata() throws IOException, GeneralException {
        OIDCProviderMetadata known = metadata;
        if (known == null) {
            String name = issuer.orElseThrow(() -> new IllegalStateException("no identity provider is set"));
            known = OIDCProviderMetadata.resolve(new Issuer(name), PATIENCE_MILLIS, PATIENCE_MILLIS);
            metadata = known;
        }
        return known;
    }

    /** Where the provider sends the visitor back to. */
    URI callback(HttpServletRequest request) {
        return URI.create(base(request) + "/signin/callback");
    }

    /** Where a visitor signs out at the provider too, and comes back to the given page of the portal. */
    String signOutAddress(HttpServletRequest request, String page, @Nullable String idToken) {
        try {
            String back =
                    base(request) + page.substring(request.getContextPath().length());
            URI end = metadata().getEndSessionEndpointURI();
            if (end == null) {
                return page;
            }
            return end + "?client_id=" + encode(clientId) + "&post_logout_redirect_uri=" + encode(back)
                    + (idToken == null ? "" : "&id_token_hint=" + encode(idToken));
        } catch (IOException | GeneralException unreachable) {
            return page;
        }
    }

    private String base(HttpServletRequest request) {
        return portalUrl.orElseGet(() -> {
            String url = request.getRequestURL().toString();
            return url.substring(0, url.length() - request.getRequestURI().length()) + request.getContextPath();
        });
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
