package jp.kenshin.webpages.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.kenshin.webpages.frame.Assets;
import jp.kenshin.webpages.frame.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

@DisplayName("The identity provider")
@Tag("X-3")
class OidcProviderTest {
    private static final int PATIENCE_MILLIS = 300;
    private static final Duration SOON = Duration.ofSeconds(20);

    private final CountDownLatch testOver = new CountDownLatch(1);
    private HttpServer http;
    private String issuer;
    private OidcExchange exchange;

    @BeforeEach
    void listen() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.start();
        issuer = "http://127.0.0.1:" + http.getAddress().getPort();
        OidcSettings settings = new OidcSettings(
                new Site("", Assets.of(Site.class)),
                "kenshin.portal.oidc",
                Optional.of(issuer),
                "kenshin-portal",
                Optional.of("secret"),
                Optional.empty());
        exchange = new OidcExchange(new OidcProvider(settings, PATIENCE_MILLIS));
    }

    @AfterEach
    void stop() {
        testOver.countDown();
        http.stop(0);
    }

    @Test
    void is_asked_for_its_keys_once_for_many_logouts() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("current").generate();
        AtomicInteger questions = new AtomicInteger();
        answer("/.well-known/openid-configuration", this::metadata);
        answer("/keys", () -> {
            questions.incrementAndGet();
            return new JWKSet(key).toString();
        });

        for (String session : new String[] {"first", "second", "third"}) {
            assertEquals(session, exchange.sessionToEnd(logoutToken(key, session)));
        }

        assertEquals(1, questions.get());
    }

    @Test
    void is_not_pestered_for_keys_by_tokens_that_name_made_up_ones() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("current").generate();
        RSAKey madeUp = new RSAKeyGenerator(2048).keyID("made-up").generate();
        AtomicInteger questions = new AtomicInteger();
        answer("/.well-known/openid-configuration", this::metadata);
        answer("/keys", () -> {
            questions.incrementAndGet();
            return new JWKSet(key).toString();
        });

        for (int i = 0; i < 20; i++) {
            assertThrows(ProviderFailed.class, () -> exchange.sessionToEnd(logoutToken(madeUp, "any")));
        }

        assertEquals(2, questions.get());
        assertEquals("genuine", exchange.sessionToEnd(logoutToken(key, "genuine")));
    }

    @Test
    void that_never_answers_holds_nobody_up() {
        answer("/.well-known/openid-configuration", this::never);

        assertTimeoutPreemptively(SOON, () -> assertThrows(ProviderFailed.class, () -> exchange.sessionToEnd("a.b.c")));
    }

    @Test
    void that_never_gives_its_keys_holds_nobody_up() throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("current").generate();
        answer("/.well-known/openid-configuration", this::metadata);
        answer("/keys", this::never);
        String token = logoutToken(key, "any");

        assertTimeoutPreemptively(SOON, () -> assertThrows(ProviderFailed.class, () -> exchange.sessionToEnd(token)));
    }

    private void answer(String path, Supplier<String> body) {
        http.createContext(path, question -> {
            try (question) {
                byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
                question.getResponseHeaders().set("Content-Type", "application/json");
                question.sendResponseHeaders(200, bytes.length);
                question.getResponseBody().write(bytes);
            }
        });
    }

    private String never() {
        try {
            testOver.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "{}";
    }

    private String metadata() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}"""
                .formatted(issuer);
    }

    private String logoutToken(RSAKey key, String session) throws JOSEException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("kenshin-portal")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", session)
                .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                .build();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
