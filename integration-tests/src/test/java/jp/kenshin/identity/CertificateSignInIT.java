package jp.kenshin.identity;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import jp.kenshin.harness.Servers;
import jp.kenshin.identity.PartnerAuthority.Issued;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("At a Keycloak that sees partners' certificates")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("J-08")
class CertificateSignInIT {
    private static final String PASSWORD = "long-enough-for-anybody-1";
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private final Path folder = Servers.emptyFolder("keycloak-certificates");
    private PartnerAuthority authority;
    private Path trust;
    private KeycloakServer keycloak;
    private String https;

    @BeforeAll
    void start() throws IOException, GeneralSecurityException {
        authority = new PartnerAuthority(folder);
        trust = authority.trustStore(folder.resolve("trust.p12"));
        Path own = folder.resolve("keycloak.p12");
        Files.write(own, authority.issueServer("localhost").pfx());
        int port = KeycloakServer.freePort();
        https = "https://localhost:" + port;
        keycloak = KeycloakServer.start(
                Servers.emptyFolder("keycloak-with-certificates"),
                new KeycloakServer.Sites("https://portal.invalid/portal", "https://console.invalid/console"),
                List.of(
                        "--https-port=" + port,
                        "--https-key-store-file=" + own,
                        "--https-key-store-password=" + PartnerAuthority.PASSWORD,
                        "--https-trust-store-file=" + trust,
                        "--https-trust-store-password=" + PartnerAuthority.PASSWORD,
                        "--https-client-auth=request"));
        keycloak.realm().administration().createUser("sakura-gas", PASSWORD, "partner-web");
        keycloak.realm().administration().createUser("yama-lpg", PASSWORD, "partner-web");
        keycloak.realm().administration().createUser("operator", PASSWORD, "utility-operator");
        keycloak.realm().administration().signInBy("partner-certificate", "kenshin-portal");
    }

    @AfterAll
    void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void the_certificate_says_who_it_is_and_the_password_proves_it() throws Exception {
        HttpClient visitor = at(Optional.of(authority.issue("desk.sakura-gas")));
        HttpResponse<String> page = ask(visitor, "kenshin-portal", "https://portal.invalid/portal/signin/callback");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("sakura-gas"), page.body());
        assertFalse(page.body().contains("name=\"username\""), "the name is not for the visitor to choose");
        HttpResponse<String> answer = enter(visitor, page, "password=" + PASSWORD);
        assertEquals(302, answer.statusCode());
        String back = answer.headers().firstValue("location").orElseThrow();
        assertTrue(back.startsWith("https://portal.invalid/portal/signin/callback?") && back.contains("code="), back);
    }

    @Test
    void the_certificate_of_one_partner_does_not_go_with_the_password_of_another() throws Exception {
        keycloak.realm().administration().createUser("minato-web", "another-password-of-this-test-1", "partner-web");
        HttpClient visitor = at(Optional.of(authority.issue("desk.minato-web")));
        HttpResponse<String> page = ask(visitor, "kenshin-portal", "https://portal.invalid/portal/signin/callback");

        HttpResponse<String> answer = enter(visitor, page, "username=sakura-gas&password=" + PASSWORD);

        assertEquals(200, answer.statusCode());
        assertTrue(FORM.matcher(answer.body()).find(), "asked again");
    }

    @Test
    void nobody_comes_to_the_portal_without_a_certificate_or_with_a_strangers() throws Exception {
        for (Optional<Issued> computer : List.of(
                Optional.<Issued>empty(),
                Optional.of(authority.issue("desk.stranger")),
                Optional.of(new PartnerAuthority(Servers.emptyFolder("another-authority")).issue("desk.sakura-gas")))) {
            assertTrue(isRefused(at(computer)), computer.isPresent() ? "a certificate" : "no certificate");
        }
    }

    @Test
    void staff_need_none_for_the_console() throws Exception {
        HttpClient visitor = at(Optional.empty());
        HttpResponse<String> page = ask(visitor, "kenshin-console", "https://console.invalid/console/signin/callback");

        HttpResponse<String> answer = enter(visitor, page, "username=operator&password=" + PASSWORD);

        assertEquals(302, answer.statusCode());
    }

    private boolean isRefused(HttpClient visitor) throws InterruptedException {
        try {
            HttpResponse<String> page = ask(visitor, "kenshin-portal", "https://portal.invalid/portal/signin/callback");
            return page.statusCode() != 302 && !FORM.matcher(page.body()).find();
        } catch (IOException refusedByTls) {
            return true;
        }
    }

    /** Goes where a site sends people who sign in. */
    private HttpResponse<String> ask(HttpClient visitor, String client, String callback)
            throws IOException, InterruptedException {
        String question = https + "/realms/kenshin/protocol/openid-connect/auth?response_type=code&scope=openid&state=s"
                + "&client_id=" + client + "&redirect_uri=" + URLEncoder.encode(callback, StandardCharsets.UTF_8)
                + "&code_challenge_method=S256&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        return visitor.send(HttpRequest.newBuilder(URI.create(question)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> enter(HttpClient visitor, HttpResponse<String> page, String form)
            throws IOException, InterruptedException {
        Matcher action = FORM.matcher(page.body());
        assertTrue(action.find(), page.body());
        return visitor.send(
                HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    /** A visitor's browser at a computer with a certificate, or with none. */
    private HttpClient at(Optional<Issued> computer) throws IOException, GeneralSecurityException {
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(load(Files.readAllBytes(trust)));
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(computer.isPresent() ? keys(computer.get()) : new KeyManager[0], trusted.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .build();
    }

    private static KeyManager[] keys(Issued computer) throws IOException, GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(computer.pfx()), PartnerAuthority.PASSWORD.toCharArray());
        return keys.getKeyManagers();
    }

    private static KeyStore load(byte[] pfx) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(pfx), PartnerAuthority.PASSWORD.toCharArray());
        return store;
    }
}
