package jp.kenshin.identity;

import java.nio.file.Path;
import jp.kenshin.launcher.Ports;
import jp.kenshin.launcher.ServerSettings;

/** A server as in production: people and machines are Keycloak's, partners show certificates. Only the registry is the demonstration's. */
public final class KeycloakProfile {
    private KeycloakProfile() {}

    /** Where the sites of a server with these ports answer. */
    public static KeycloakServer.Sites sites(Ports ports) {
        return new KeycloakServer.Sites(
                "https://localhost:" + ports.partner() + "/portal",
                "https://localhost:" + ports.internal() + "/console");
    }

    /**
     * Settings of such a server.
     *
     * @param settings its database and its ports
     * @param realm made for its {@link #sites}
     * @param trustStore holds the authority of partners' certificates, under {@link PartnerAuthority#PASSWORD}
     */
    public static ServerSettings of(ServerSettings settings, KeycloakRealm realm, Path trustStore) {
        KeycloakServer.Sites sites = sites(settings.ports());
        return settings.withIdentity("keycloak")
                .withVariable("kenshin.registry.demonstration", "true")
                .withVariable("kenshin.audit.keystore-create", "true")
                .withVariable("kenshin.oidc.issuer", realm.issuer())
                .withVariable("kenshin.oidc.jwks-uri", realm.jwksUri())
                .withVariable("kenshin.portal.url", sites.portal())
                .withVariable("kenshin.partner.truststore", trustStore.toString())
                .withSecret("kenshin.partner.truststore.password", PartnerAuthority.PASSWORD)
                .withVariable("kenshin.portal.oidc.issuer", realm.issuer())
                .withVariable("kenshin.portal.oidc.client-id", "kenshin-portal")
                .withSecret("kenshin.portal.oidc.client-secret", KeycloakServer.CLIENT_SECRET)
                .withVariable("kenshin.console.url", sites.console())
                .withVariable("kenshin.console.oidc.issuer", realm.issuer())
                .withSecret("kenshin.console.oidc.client-secret", KeycloakServer.CLIENT_SECRET)
                .withVariable("kenshin.keycloak.admin.url", realm.server().url())
                .withVariable("kenshin.keycloak.admin.realm", realm.name())
                .withSecret("kenshin.keycloak.admin.client-secret", KeycloakServer.CLIENT_SECRET)
                .withSecret("kenshin.keystore.password", "kenshin-dev");
    }
}
