package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.kenshin.jointmetering.web.frame.PortalSite;
import jp.kenshin.webpages.oidc.OidcSettings;
import jp.kenshin.webpages.oidc.RelyingParty;
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
public class PortalProvider extends RelyingParty {
    @Inject
    public PortalProvider(
            @ConfigProperty(name = "kenshin.portal.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "kenshin.portal.oidc.client-id", defaultValue = "kenshin-portal") String clientId,
            @ConfigProperty(name = "kenshin.portal.oidc.client-secret") Optional<String> clientSecret,
            @ConfigProperty(name = "kenshin.portal.url") Optional<String> portalUrl) {
        super(new OidcSettings(PortalSite.SITE, "kenshin.portal.oidc", issuer, clientId, clientSecret, portalUrl));
    }
}
