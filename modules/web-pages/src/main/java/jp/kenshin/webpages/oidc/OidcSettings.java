package jp.kenshin.webpages.oidc;

import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import jp.kenshin.webpages.frame.Site;

/** A site's identity provider and how the site names itself there; without an issuer there is none. */
public final class OidcSettings {
    private final Site site;
    private final Optional<String> issuer;
    private final String clientId;
    private final String clientSecret;
    private final Optional<String> siteUrl;

    /**
     * @param site whose
     * @param prefix what the keys of its settings begin with, for messages, such as {@code kenshin.portal.oidc}
     * @param issuer issuer, such as {@code https://id.example/realms/kenshin}
     * @param clientId the site's own name there
     * @param clientSecret its secret
     * @param siteUrl address of the site as its visitors see it; by default that of the request
     * @throws IllegalStateException when there is an issuer and no secret; names the key
     */
    public OidcSettings(
            Site site,
            String prefix,
            Optional<String> issuer,
            String clientId,
            Optional<String> clientSecret,
            Optional<String> siteUrl) {
        this.site = site;
        this.issuer = issuer.filter(text -> !text.isBlank());
        this.clientId = clientId;
        this.clientSecret = clientSecret.orElse("");
        this.siteUrl = siteUrl.filter(text -> !text.isBlank());
        if (this.issuer.isPresent() && this.clientSecret.isBlank()) {
            throw new IllegalStateException(
                    prefix + ".client-secret is missing: with an issuer the site needs its own secret");
        }
    }

    boolean isPresent() {
        return issuer.isPresent();
    }

    Optional<String> origin() {
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

    /** The address of a path below the site, as its visitors see it. */
    URI address(HttpServletRequest request, String path) {
        return URI.create(siteUrl.orElseGet(() -> asRequested(request)) + path);
    }

    private String asRequested(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + site.root(request);
    }
}
