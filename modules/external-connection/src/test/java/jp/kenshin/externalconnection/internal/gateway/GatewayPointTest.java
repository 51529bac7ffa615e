package jp.kenshin.externalconnection.internal.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import jp.kenshin.externalconnection.ClientCertificate;
import jp.kenshin.externalconnection.ClientCertificates;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint.Standing;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import jp.kenshin.registry.Service;
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

@DisplayName("A cutoff at the SSL-VPN gateway")
@Tag("S-17")
class GatewayPointTest {
    private static final String SECRET = "secret-of-this-test-run";
    /** Generous, because a test machine may be busy. */
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private static final PartnerId SAKURA = PartnerId.of("P-0001");
    private static final CutoffScope SAKURA_USER = CutoffScope.portalUser(SAKURA);

    private final CountDownLatch testOver = new CountDownLatch(1);
    private final List<JsonObject> orders = new ArrayList<>();
    private HttpServer gateway;
    private GatewayPoint point;
    private boolean blocked;
    private int sessions = 1;
    private String answer = "";

    @BeforeEach
    void listen() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/hook", this::serve);
        gateway.createContext("/silent", this::sayNothing);
        gateway.start();
        point = pointAt("/hook", SECRET);
    }

    @AfterEach
    void stop() {
        testOver.countDown();
        gateway.stop(0);
    }

    @Test
    void ends_the_users_sessions_and_lets_the_user_in_again_when_told() {
        assertEquals(Standing.CONNECTED, point.probe(SAKURA_USER));

        point.enforce(SAKURA_USER);

        assertEquals(
                Json.createObjectBuilder()
                        .add("action", "disconnect")
                        .add("user", "sakura-gas")
                        .add("partner", "P-0001")
                        .add("certificates", Json.createArrayBuilder().add("0bc5"))
                        .build(),
                orders.get(0));
        assertEquals(Standing.CUT_OFF, point.probe(SAKURA_USER));

        point.release(SAKURA_USER);

        assertEquals("restore", orders.get(1).getString("action"));
        assertEquals(Standing.CONNECTED, point.probe(SAKURA_USER));
    }

    @Test
    void is_not_held_to_be_made_while_a_session_goes_on() {
        blocked = true;
        sessions = 1;
        assertEquals(Standing.CONNECTED, point.probe(SAKURA_USER));
    }

    @Test
    void fails_when_the_gateway_does_not_say_how_the_user_stands() {
        for (String nothing :
                List.of("{}", "{\"state\":\"blocked\"}", "{\"sessions\":0}", "{\"state\":1,\"sessions\":0}")) {
            answer = nothing;
            assertFails("must answer with state and sessions", () -> point.probe(SAKURA_USER));
        }
        for (String nonsense : List.of("[]", "<html>", "null", "{")) {
            answer = nonsense;
            assertFails("no JSON object", () -> point.probe(SAKURA_USER));
        }
    }

    @Test
    void fails_with_a_secret_that_the_gateway_does_not_take_and_names_the_key() {
        String said = assertFails("kenshin.ssl-vpn.hook-secret", () -> pointAt("/hook", "another-one")
                .enforce(SAKURA_USER));
        assertFalse(said.contains("another-one"), said);
    }

    @Test
    void fails_when_the_hook_is_elsewhere_or_away() {
        assertFails("answered 404", () -> pointAt("/nowhere", SECRET).enforce(SAKURA_USER));
        gateway.stop(0);
        assertFails("does not answer", () -> point.enforce(SAKURA_USER));
    }

    @Test
    void fails_in_time_when_the_gateway_says_nothing() {
        GatewayPoint silent = pointAt("/silent", SECRET, Duration.ofMillis(500));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertFails("does not answer", () -> silent.enforce(SAKURA_USER)));
    }

    @Test
    void is_made_nowhere_without_an_address_and_never_without_a_secret_or_in_the_clear() {
        assertFalse(new GatewayPoint(registry(), new OneCertificate(), settings(Optional.empty(), "")).isConfigured());
        assertTrue(point.isConfigured());
        assertThrows(IllegalArgumentException.class, () -> settings(Optional.of("https://gateway.example/hook"), " "));
        assertThrows(
                IllegalArgumentException.class, () -> settings(Optional.of("http://gateway.example/hook"), SECRET));
        assertThrows(
                IllegalArgumentException.class,
                () -> settings(Optional.of("https://gateway.example/hook?a=b"), SECRET));
    }

    private void serve(HttpExchange question) throws IOException {
        try (question) {
            if (!("Bearer " + SECRET).equals(question.getRequestHeaders().getFirst("Authorization"))) {
                question.sendResponseHeaders(401, -1);
            } else if (question.getRequestMethod().equals("POST")) {
                take(question);
            } else {
                tell(question);
            }
        }
    }

    private void take(HttpExchange question) throws IOException {
        JsonObject order = Json.createReader(question.getRequestBody()).readObject();
        orders.add(order);
        blocked = order.getString("action").equals("disconnect");
        sessions = 0;
        question.sendResponseHeaders(204, -1);
    }

    private void tell(HttpExchange question) throws IOException {
        assertEquals("user=sakura-gas", question.getRequestURI().getQuery());
        String state = answer.isEmpty()
                ? "{\"state\":\"" + (blocked ? "blocked" : "allowed") + "\",\"sessions\":" + sessions + "}"
                : answer;
        byte[] body = state.getBytes(StandardCharsets.UTF_8);
        question.sendResponseHeaders(200, body.length);
        question.getResponseBody().write(body);
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

    private GatewayPoint pointAt(String path, String secret) {
        return pointAt(path, secret, PATIENT);
    }

    private GatewayPoint pointAt(String path, String secret, Duration timeout) {
        String url = "http://127.0.0.1:" + gateway.getAddress().getPort() + path;
        return new GatewayPoint(registry(), new OneCertificate(), settings(Optional.of(url), secret, timeout));
    }

    private static GatewaySettings settings(Optional<String> url, String secret) {
        return settings(url, secret, PATIENT);
    }

    private static GatewaySettings settings(Optional<String> url, String secret, Duration timeout) {
        return new GatewaySettings(url, Optional.of(secret), timeout);
    }

    /** A registry that knows one partner and nothing else. */
    private static Registry registry() {
        Partner sakura =
                new Partner(SAKURA, "さくらガス", Set.of(Service.values()), Optional.of("sakura-gas"), Optional.empty());
        return (Registry) Proxy.newProxyInstance(
                Registry.class.getClassLoader(), new Class<?>[] {Registry.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("findPartner")) {
                        return Optional.of(sakura)
                                .filter(partner -> partner.id().equals(arguments[0]));
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** The partner has one certificate. */
    private static final class OneCertificate implements ClientCertificates {
        @Override
        public List<ClientCertificate> listOf(PartnerId partner) {
            return List.of(new ClientCertificate("0bc5", partner, "CN=desk", Instant.MIN, Instant.MAX, false));
        }

        @Override
        public ClientCertificate register(String actor, PartnerId partner, X509Certificate certificate) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void withdraw(String actor, PartnerId partner, String fingerprint) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ClientCertificate> findValid(String fingerprint) {
            throw new UnsupportedOperationException();
        }
    }
}
