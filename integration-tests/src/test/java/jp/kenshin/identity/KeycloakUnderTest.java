package jp.kenshin.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.Servers;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.ServerSettings;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests one real Keycloak and one server in its profile, each started by the first test that asks. The registry is the demonstration's;
 * the people and passwords are Keycloak's, and partners have a computer with a registered certificate each. Who asks for the
 * {@link KeycloakServer} alone gets no server started, and adds a realm for one of its own.
 */
public final class KeycloakUnderTest implements ParameterResolver {
    /** Portal sessions a partner may have here. */
    static final int SESSIONS_PER_PARTNER = 2;

    private static final Set<Class<?>> TYPES =
            Set.of(LibertyServer.class, KeycloakServer.class, KeycloakRealm.class, PartnerComputers.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Store store = context.getRoot().getStore(Namespace.create(KeycloakUnderTest.class));
        Class<?> type = parameter.getParameter().getType();
        Provider provider = store.getOrComputeIfAbsent("provider", key -> new Provider(), Provider.class);
        if (type == KeycloakServer.class) {
            return provider.keycloak;
        }
        if (type == KeycloakRealm.class) {
            return provider.keycloak.realm();
        }
        Site site = store.getOrComputeIfAbsent("site", key -> new Site(provider), Site.class);
        return type == LibertyServer.class ? site.server : site.computers;
    }

    /** Closed by JUnit with the root context. */
    private static final class Provider implements AutoCloseable {
        private final ServerSettings settings;
        private final KeycloakServer keycloak;

        /** The realm names the sites, so that their ports are chosen before. */
        Provider() {
            settings = Servers.embeddedSettings("keycloak-profile");
            try {
                keycloak =
                        KeycloakServer.start(Servers.emptyFolder("keycloak"), KeycloakProfile.sites(settings.ports()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            keycloak.close();
        }
    }

    /** Closed by JUnit with the root context. */
    private static final class Site implements AutoCloseable {
        private final LibertyServer server;
        private final PartnerComputers computers;

        Site(Provider provider) {
            KeycloakRealm realm = provider.keycloak.realm();
            computers = PartnerComputers.make(Servers.emptyFolder("partner-computers"));
            server = Servers.started(Servers.of(
                    "keycloak-profile",
                    KeycloakProfile.of(provider.settings, realm, computers.trustStore())
                            .withVariable(
                                    "kenshin.external-connection.portal-sessions-per-partner",
                                    Integer.toString(SESSIONS_PER_PARTNER))));
            try {
                makePeople(realm.administration());
                computers.register(new Client(server).withToken(realm.machineToken("operator-api")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void makePeople(RealmAdministration realm) throws IOException {
            realm.createUser("sakura-gas", ProviderVisits.PASSWORD, "partner-web");
            realm.createUser("yama-lpg", ProviderVisits.PASSWORD, "partner-web");
            realm.createUser("mimamori", ProviderVisits.PASSWORD, "partner-web");
            realm.createUser("operator", ProviderVisits.PASSWORD, "utility-operator");
            realm.createUser("stranger", ProviderVisits.PASSWORD, "partner-web");
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
