package jp.kenshin.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.Servers;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.ServerSettings;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests one real Keycloak and one server in its profile, both started by the first test that asks. The registry is the
 * demonstration's; the people and passwords are Keycloak's, and partners have a computer with a registered certificate each.
 */
final class KeycloakUnderTest implements ParameterResolver {
    /** Portal sessions a partner may have here. */
    static final int SESSIONS_PER_PARTNER = 2;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LibertyServer.class || type == KeycloakServer.class || type == PartnerComputers.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Pair pair = context.getRoot()
                .getStore(Namespace.create(KeycloakUnderTest.class))
                .getOrComputeIfAbsent("pair", key -> new Pair(), Pair.class);
        Class<?> type = parameter.getParameter().getType();
        return type == LibertyServer.class
                ? pair.server
                : type == KeycloakServer.class ? pair.keycloak : pair.computers;
    }

    /** Closed by JUnit with the root context. */
    private static final class Pair implements AutoCloseable {
        private final KeycloakServer keycloak;
        private final LibertyServer server;
        private final PartnerComputers computers;

        Pair() {
            ServerSettings settings =
                    Servers.embeddedSettings("keycloak-profile").withIdentity("keycloak");
            String portal = "https://localhost:" + settings.ports().partner() + "/portal";
            String console = "https://localhost:" + settings.ports().internal() + "/console";
            keycloak = startKeycloak(new KeycloakServer.Sites(portal, console));
            computers = PartnerComputers.make(Servers.emptyFolder("partner-computers"));
            server = Servers.started(Servers.of(
                    "keycloak-profile",
                    settings.withVariable("kenshin.registry.demonstration", "true")
                            .withVariable("kenshin.audit.keystore-create", "true")
                            .withVariable("kenshin.oidc.issuer", keycloak.issuer())
                            .withVariable("kenshin.oidc.jwks-uri", keycloak.jwksUri())
                            .withVariable("kenshin.portal.url", portal)
                            .withVariable(
                                    "kenshin.partner.truststore",
                                    computers.trustStore().toString())
                            .withSecret("kenshin.partner.truststore.password", PartnerAuthority.PASSWORD)
                            .withVariable(
                                    "kenshin.external-connection.portal-sessions-per-partner",
                                    Integer.toString(SESSIONS_PER_PARTNER))
                            .withVariable("kenshin.portal.oidc.issuer", keycloak.issuer())
                            .withVariable("kenshin.portal.oidc.client-id", "kenshin-portal")
                            .withSecret("kenshin.portal.oidc.client-secret", KeycloakServer.CLIENT_SECRET)
                            .withVariable("kenshin.console.url", console)
                            .withVariable("kenshin.console.oidc.issuer", keycloak.issuer())
                            .withSecret("kenshin.console.oidc.client-secret", KeycloakServer.CLIENT_SECRET)
                            .withVariable("kenshin.keycloak.admin.url", keycloak.url())
                            .withSecret("kenshin.keycloak.admin.client-secret", KeycloakServer.CLIENT_SECRET)
                            .withSecret("kenshin.keystore.password", "kenshin-dev")));
            try {
                makePeople();
                computers.register(new Client(server).withToken(keycloak.machineToken("operator-api")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void makePeople() throws IOException {
            keycloak.realm().createUser("sakura-gas", ProviderVisits.PASSWORD, "partner-web");
            keycloak.realm().createUser("yama-lpg", ProviderVisits.PASSWORD, "partner-web");
            keycloak.realm().createUser("mimamori", ProviderVisits.PASSWORD, "partner-web");
            keycloak.realm().createUser("operator", ProviderVisits.PASSWORD, "utility-operator");
            keycloak.realm().createUser("stranger", ProviderVisits.PASSWORD, "partner-web");
        }

        private static KeycloakServer startKeycloak(KeycloakServer.Sites sites) {
            try {
                return KeycloakServer.start(
                        Path.of(System.getProperty("kenshin.keycloak")),
                        Path.of("../liberty-config/keycloak/kenshin-realm.json"),
                        Servers.emptyFolder("keycloak"),
                        sites);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            server.stop();
            keycloak.close();
        }
    }
}
