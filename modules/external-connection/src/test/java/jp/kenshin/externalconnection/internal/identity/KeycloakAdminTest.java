package jp.kenshin.externalconnection.internal.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("What should be Keycloak")
@Tag("S-04")
@Tag("Q-6")
class KeycloakAdminTest {
    private static final String TOKEN = "{\"access_token\":\"token-of-this-test\"}";
    private static final String TOKENS = "/realms/kenshin/protocol/openid-connect/token";
    private static final String USERS = "/admin/realms/kenshin/users";

    private final CountDownLatch testOver = new CountDownLatch(1);
    private HttpServer http;
    private KeycloakAdmin admin;

    @BeforeEach
    void listen() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.start();
        admin = waiting(Duration.ofSeconds(30));
    }

    private KeycloakAdmin waiting(Duration timeout) {
        return new KeycloakAdmin(new KeycloakSettings(
                Optional.of("http://127.0.0.1:" + http.getAddress().getPort()),
                "kenshin",
                "kenshin-cutoff",
                Optional.of("secret-of-this-test-run"),
                timeout));
    }

    @AfterEach
    void stop() {
        testOver.countDown();
        http.stop(0);
    }

    @Test
    void and_says_nothing_holds_nobody_up() {
        http.createContext(TOKENS, this::sayNothing);
        KeycloakAdmin hasty = waiting(Duration.ofMillis(500));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertFails("does not answer", hasty::signIn));
    }

    @Test
    void and_says_something_else_is_told_from_it() {
        answer(TOKENS, 200, "<html>Welcome</html>");
        assertFails("is no Keycloak", admin::signIn);
    }

    @Test
    void and_gives_a_token_that_opens_nothing_is_a_matter_of_roles() {
        answer(TOKENS, 200, TOKEN);
        answer(USERS, 403, "{}");
        KeycloakRealm realm = admin.signIn();
        assertFails("manage-users and manage-clients", () -> realm.findUser("sakura-gas"));
    }

    @Test
    void and_breaks_down_is_quoted_with_its_status_and_without_our_secret() {
        answer(TOKENS, 500, "secret-of-this-test-run");
        String said = assertFails("answered 500", admin::signIn);
        assertFalse(said.contains("secret-of-this-test-run"), said);
    }

    @Test
    void and_knows_no_such_realm_is_a_matter_of_settings() {
        answer(TOKENS, 404, "{\"error\":\"Realm does not exist\"}");
        assertFails("kenshin.keycloak.admin.realm", admin::signIn);
    }

    @Test
    @Tag("S-06")
    void and_holds_a_revocation_until_a_time_to_come_is_told_that_it_ends_now() {
        List<String> told = new CopyOnWriteArrayList<>();
        answer(TOKENS, 200, TOKEN);
        http.createContext("/admin/realms/kenshin/clients", question -> {
            try (question) {
                boolean one = question.getRequestURI().getPath().endsWith("/7");
                if (question.getRequestMethod().equals("PUT")) {
                    told.add(new String(question.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                }
                byte[] body = (one ? "{\"notBefore\":5000}" : "[{\"id\":\"7\"}]").getBytes(StandardCharsets.UTF_8);
                question.sendResponseHeaders(200, body.length);
                question.getResponseBody().write(body);
            }
        });
        KeycloakAccount account = admin.signIn().findClient("minato-water").orElseThrow();
        account.open(9_000);
        assertFalse(told.get(0).contains("notBefore"), told::toString);
        account.open(4_000);

        assertTrue(told.get(1).contains("\"notBefore\":4000"), told::toString);
    }

    private void answer(String path, int status, String body) {
        http.createContext(path, question -> {
            try (question) {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                question.sendResponseHeaders(status, bytes.length);
                question.getResponseBody().write(bytes);
            }
        });
    }

    private void sayNothing(HttpExchange question) {
        try (question) {
            testOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String assertFails(String word, Executable work) {
        KenshinException failure = assertThrows(KenshinException.class, work);
        assertEquals(ExternalConnectionError.ENFORCEMENT_FAILED, failure.code());
        String said = String.valueOf(failure.getMessage());
        assertTrue(said.contains(word), said);
        return said;
    }
}
