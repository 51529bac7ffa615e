package jp.kenshin.jointmetering.web.signin;

import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The identity provider of the Keycloak profile. Without an issuer there is none, and the portal asks for name and password itself.
 *
 * <ul>
 *   <li>{@code kenshin.portal.oidc.issuer}: issuer, such as {@code https://id.example/realms/kenshin}
 *   <li>{@code kenshin.portal.oidc.client-id}, {@code kenshin.portal.oidc.client-secret}: the portal's own credentials (secret)
 *   <li>{@code kenshin.portal.url}: address of the portal as partners see it; by default that of the request
 * </ul>
 */
@Singleton
public class OidcSettings {
    private final Optional<String> issuer;
    private final String clientId;
    private final String clientSecret;
    private final Optional<String> portalUrl;

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

    /** @throws IllegalStateException without a provider */
    String issuer() {
        return issuer.orElseThrow(() -> new IllegalStateException("no identity provider is set"));
    }

    /** Where the provider sends the visitor back to. */
    URI callback(HttpServletRequest request) {
        return address(request, "/signin/callback");
    }

    /** The address of a path below the portal, as partners see it. */
    URI address(HttpServletRequest request, String path) {
        return URI.create(base(request) + path);
    }

    private String base(HttpServletRequest request) {
        return portalUrl.orElseGet(() -> {
            String url = request.getRequestURL().toString();
            return url.substring(0, url.length() - request.getRequestURI().length()) + request.getContextPath();
        });
    }
}
