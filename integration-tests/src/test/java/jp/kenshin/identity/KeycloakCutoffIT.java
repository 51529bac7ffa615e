package jp.kenshin.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint.Standing;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.internal.identity.KeycloakPoint;
import jp.kenshin.externalconnection.internal.identity.KeycloakSettings;
import jp.kenshin.harness.Servers;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import jp.kenshin.registry.Service;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.function.Executable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A cutoff at the real Keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("S-04")
@Tag("X-7")
class KeycloakCutoffIT {
    private static final String PASSWORD = "long-enough-for-anybody-1";
    private static final String DOOR = "door-of-this-test";

    private static final Partner SAKURA = partner("P-0001", "sakura-gas", null);
    private static final Partner MINATO = partner("P-0002", null, "minato-water");
    private static final Partner YAMA = partner("P-0003", "yama-lpg", "yama-lpg");
    private static final Partner PLACELESS = partner("P-0009", "nobody-there", "nothing-there");
    private static final CutoffScope SAKURA_USER = CutoffScope.portalUser(SAKURA.id());
    private static final CutoffScope MINATO_MDMS = CutoffScope.mdms(MINATO.id());

    private KeycloakServer server;
    private KeycloakRealm keycloak;
    private KeycloakPoint point;

    @BeforeAll
    void start() throws IOException {
        server = KeycloakServer.start(
                Servers.emptyFolder("keycloak-cutoff"),
                new KeycloakServer.Sites("https://portal.invalid/portal", "https://console.invalid/console"));
        keycloak = server.realm();
        keycloak.administration().createUser("sakura-gas", PASSWORD, "partner-web");
        keycloak.administration().createUser("yama-lpg", PASSWORD, "partner-web");
        keycloak.administration()
                .createClient(Json.createObjectBuilder()
                        .add("clientId", DOOR)
                        .add("publicClient", true)
                        .add("directAccessGrantsEnabled", true)
                        .build());
        point = pointAt(KeycloakServer.CLIENT_SECRET);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Tag("S-17")
    void ends_the_portal_users_sessions_and_lets_the_user_in_no_more() throws IOException {
        JsonObject tokens = KeycloakServer.object(signIn("sakura-gas"));
        assertEquals(1, keycloak.administration().sessions("sakura-gas"));
        assertEquals(Standing.CONNECTED, point.probe(SAKURA_USER));

        point.enforce(SAKURA_USER);

        assertEquals(Standing.CUT_OFF, point.probe(SAKURA_USER));
        assertEquals(0, keycloak.administration().sessions("sakura-gas"));
        assertEquals(400, refresh(tokens).statusCode());
        assertEquals(400, signIn("sakura-gas").statusCode());
        assertEquals(200, signIn("yama-lpg").statusCode());

        point.release(SAKURA_USER);

        assertEquals(Standing.CONNECTED, point.probe(SAKURA_USER));
        assertEquals(200, signIn("sakura-gas").statusCode());
        assertEquals(400, refresh(tokens).statusCode());
    }

    @Test
    void leaves_the_user_as_it_was_but_for_being_disabled() throws IOException {
        JsonObject before = keycloak.administration().user("sakura-gas");

        point.enforce(SAKURA_USER);
        point.release(SAKURA_USER);

        for (String kept : new String[] {"username", "email", "firstName", "lastName", "emailVerified", "enabled"}) {
            assertEquals(
                    before.get(kept),
                    keycloak.administration().user("sakura-gas").get(kept),
                    kept);
        }
    }

    @Test
    void lets_the_partners_machine_have_no_more_tokens_until_it_is_released() throws IOException {
        assertEquals(200, machine("minato-water").statusCode());

        point.enforce(MINATO_MDMS);

        assertEquals(Standing.CUT_OFF, point.probe(MINATO_MDMS));
        assertEquals(401, machine("minato-water").statusCode());
        assertEquals(200, machine("hes").statusCode());

        point.release(MINATO_MDMS);

        assertEquals(Standing.CONNECTED, point.probe(MINATO_MDMS));
        assertEquals(200, machine("minato-water").statusCode());
    }

    @Test
    void ends_what_a_machine_has_open_also_what_lasts_while_it_is_away() throws IOException {
        keycloak.administration().createClient(machineThatStays("yama-lpg"));
        JsonObject tokens = KeycloakServer.object(machine("yama-lpg"));
        CutoffScope yama = CutoffScope.mdms(YAMA.id());
        assertTrue(tokens.containsKey("refresh_token"), tokens::toString);

        point.enforce(yama);

        assertEquals(Standing.CUT_OFF, point.probe(yama));
        assertEquals(401, refresh("yama-lpg", tokens).statusCode());
        assertEquals(200, signIn("yama-lpg").statusCode(), "the portal user of the same name is another scope");

        point.release(yama);

        assertEquals(400, refresh("yama-lpg", tokens).statusCode(), "what was revoked stays revoked");
        assertEquals(200, machine("yama-lpg").statusCode());
    }

    @Test
    void done_twice_is_done_once() {
        point.enforce(SAKURA_USER);
        point.enforce(SAKURA_USER);
        assertEquals(Standing.CUT_OFF, point.probe(SAKURA_USER));
        point.release(SAKURA_USER);
        point.release(SAKURA_USER);
        assertEquals(Standing.CONNECTED, point.probe(SAKURA_USER));
    }

    @Test
    void is_not_held_to_be_made_while_somebody_has_enabled_the_user_again() throws IOException {
        point.enforce(SAKURA_USER);
        keycloak.administration().enable("sakura-gas");
        assertEquals(Standing.CONNECTED, point.probe(SAKURA_USER));
        point.release(SAKURA_USER);
    }

    @Test
    void of_a_name_that_keycloak_does_not_know_fails_and_names_it() {
        assertFails("nobody-there", () -> point.enforce(CutoffScope.portalUser(PLACELESS.id())));
        assertFails("nothing-there", () -> point.probe(CutoffScope.mdms(PLACELESS.id())));
    }

    @Test
    void with_a_wrong_secret_fails_and_says_which_key_to_look_at() {
        String said = assertFails("kenshin.keycloak.admin.client-secret", () -> pointAt("not-the-secret")
                .enforce(SAKURA_USER));
        assertFalse(said.contains("not-the-secret"), said);
    }

    @Test
    void without_the_rights_for_it_fails_and_names_them() {
        KeycloakPoint weak = new KeycloakPoint(registry(), settings("hes", KeycloakServer.CLIENT_SECRET), clock());
        assertFails("manage-users", () -> weak.enforce(SAKURA_USER));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @Tag("Q-6")
    void fails_while_keycloak_is_stopped_and_says_so() {
        server.close();
        assertFails("Keycloak at " + server.url() + " does not answer", () -> point.enforce(SAKURA_USER));
    }

    private static String assertFails(String word, Executable work) {
        KenshinException failure = assertThrows(KenshinException.class, work);
        assertEquals(ExternalConnectionError.ENFORCEMENT_FAILED, failure.code());
        assertTrue(String.valueOf(failure.getMessage()).contains(word), failure::getMessage);
        return String.valueOf(failure.getMessage());
    }

    private HttpResponse<String> signIn(String user) throws IOException {
        return keycloak.grant(
                Map.of("grant_type", "password", "client_id", DOOR, "username", user, "password", PASSWORD));
    }

    private HttpResponse<String> refresh(JsonObject tokens) throws IOException {
        return keycloak.grant(Map.of(
                "grant_type", "refresh_token", "client_id", DOOR, "refresh_token", tokens.getString("refresh_token")));
    }

    private HttpResponse<String> refresh(String machine, JsonObject tokens) throws IOException {
        Map<String, String> form = new HashMap<>(Map.of("grant_type", "refresh_token"));
        form.put("client_id", machine);
        form.put("client_secret", KeycloakServer.CLIENT_SECRET);
        form.put("refresh_token", tokens.getString("refresh_token"));
        return keycloak.grant(form);
    }

    private HttpResponse<String> machine(String clientId) throws IOException {
        return keycloak.grant(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                clientId,
                "client_secret",
                KeycloakServer.CLIENT_SECRET));
    }

    /** A machine's client that has a session and may refresh its token. */
    private static JsonObject machineThatStays(String clientId) {
        return Json.createObjectBuilder()
                .add("clientId", clientId)
                .add("secret", KeycloakServer.CLIENT_SECRET)
                .add("publicClient", false)
                .add("standardFlowEnabled", false)
                .add("serviceAccountsEnabled", true)
                .add("attributes", Json.createObjectBuilder().add("client_credentials.use_refresh_token", "true"))
                .build();
    }

    private KeycloakPoint pointAt(String secret) {
        return new KeycloakPoint(registry(), settings("kenshin-cutoff", secret), clock());
    }

    private KeycloakSettings settings(String client, String secret) {
        return new KeycloakSettings(
                Optional.of(server.url()), "kenshin", client, Optional.of(secret), Duration.ofSeconds(20));
    }

    private static Clock clock() {
        return Clock.systemUTC();
    }

    /** A registry that knows the partners above and nothing else. */
    private static Registry registry() {
        Map<PartnerId, Partner> partners =
                Map.of(SAKURA.id(), SAKURA, MINATO.id(), MINATO, YAMA.id(), YAMA, PLACELESS.id(), PLACELESS);
        return (Registry) Proxy.newProxyInstance(
                Registry.class.getClassLoader(), new Class<?>[] {Registry.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("findPartner")) {
                        return Optional.ofNullable(partners.get((PartnerId) arguments[0]));
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private static Partner partner(String id, @Nullable String portalUser, @Nullable String nwUser) {
        return new Partner(
                PartnerId.of(id),
                id,
                Set.of(Service.values()),
                Optional.ofNullable(portalUser),
                Optional.ofNullable(nwUser));
    }
}
