package jp.kenshin.identity;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import jp.kenshin.harness.Client;
import jp.kenshin.identity.PartnerAuthority.Issued;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.portal.PortalBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The portal with the real Keycloak")
@ExtendWith(KeycloakUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("X-3")
class PortalSignInIT {
    private static final String ENDED = "このセッションは終了しました";
    private final KeycloakRealm keycloak;
    private final PartnerComputers computers;
    private final ProviderVisits visits;
    private final Client client;
    private final List<BrowserContext> visitors = new ArrayList<>();

    PortalSignInIT(KeycloakRealm keycloak, LibertyServer server, PartnerComputers computers) {
        this.keycloak = keycloak;
        this.computers = computers;
        this.visits = new ProviderVisits(keycloak, server);
        this.client = new Client(server);
    }

    @AfterAll
    void closeBrowser() {
        visits.close();
    }

    @AfterEach
    void leave() throws IOException {
        visitors.forEach(BrowserContext::close);
        visitors.clear();
        keycloak.administration().signOut("sakura-gas");
        keycloak.administration().signOut("yama-lpg");
    }

    @Test
    void a_clerk_signs_in_at_the_provider_and_sees_the_own_meters() {
        Page page = visits.signIn(atSakuraGas(), "sakura-gas", "/meters");

        page.waitForURL(visits.address("/meters"));
        assertThat(page.locator("header")).containsText("さくらガス");
        List<String> meters = page.locator(".of-id").allInnerTexts();
        assertFalse(meters.isEmpty());
        assertTrue(meters.stream().allMatch(meter -> meter.contains("G-")), meters::toString);
    }

    @Test
    void signing_out_of_the_portal_is_signing_out_at_the_provider() throws IOException {
        Page page = visits.signedIn(atSakuraGas(), "sakura-gas");
        assertEquals(1, keycloak.administration().sessions("sakura-gas"));

        PortalBrowser.signOut(page);

        assertThat(page.locator(".notice")).containsText("サインアウトしました");
        assertEquals(0, keycloak.administration().sessions("sakura-gas"));
        page.navigate(visits.address("/"));
        assertThat(visits.passwordField(page)).isVisible();
    }

    @Test
    @Tag("J-08")
    void a_session_that_the_provider_ends_is_over_at_the_next_request() throws IOException {
        Page page = visits.signedIn(atSakuraGas(), "sakura-gas");

        keycloak.administration().signOut("sakura-gas");
        page.navigate(visits.address("/meters"));

        assertThat(page.locator(".notice")).containsText(ENDED);
        page.click("a.button.is-primary");
        assertThat(visits.passwordField(page)).isVisible();
    }

    @Test
    @Tag("J-08")
    void one_session_more_than_a_partner_may_have_is_refused_with_the_number_that_is_set_here() {
        List<Page> others = new ArrayList<>();
        for (int i = 0; i < KeycloakUnderTest.SESSIONS_PER_PARTNER; i++) {
            others.add(visits.signedIn(atYamaLpg(), "yama-lpg"));
        }

        Page page = visits.signIn(atYamaLpg(), "yama-lpg", "/");

        assertThat(page.locator(".notice.is-refusal"))
                .containsText("（" + KeycloakUnderTest.SESSIONS_PER_PARTNER + "つ）");
        PortalBrowser.signOut(others.get(0));
        page.click("a.button.is-primary");
        page.waitForURL(visits.address("/"));
    }

    @Test
    void a_user_who_is_disabled_and_signed_out_is_out_and_cannot_come_back() throws IOException {
        Page page = visits.signedIn(atYamaLpg(), "yama-lpg");

        keycloak.administration().disable("yama-lpg");
        keycloak.administration().signOut("yama-lpg");
        try {
            page.navigate(visits.address("/meters"));
            assertThat(page.locator(".notice")).containsText(ENDED);
            page.click("a.button.is-primary");
            visits.enter(page, "yama-lpg");
            assertThat(visits.passwordField(page)).isVisible();
            page.navigate(visits.address("/meters"));
            assertThat(visits.passwordField(page)).isVisible();
        } finally {
            keycloak.administration().enable("yama-lpg");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "stranger"})
    void a_user_without_the_portals_role_or_a_partner_stays_outside_and_is_told_why(String user) {
        Page page = visits.signIn(atSakuraGas(), user, "/");

        page.waitForURL("**/sign-in?because=no-portal-user");
        assertThat(page.locator(".notice.is-refusal")).containsText("利用できません");
        page.navigate(visits.address("/meters"));
        assertThat(page.locator(".notice.is-refusal")).containsText("利用できません");
    }

    @Test
    void only_the_token_that_the_provider_signed_ends_a_session() throws Exception {
        Page page = visits.signedIn(atSakuraGas(), "sakura-gas");
        try (LogoutTokens tokens = LogoutTokens.caughtFrom(keycloak)) {
            keycloak.administration().signOut("sakura-gas");
            String genuine = tokens.next();
            String[] parts = genuine.split("\\.");

            assertEquals(400, sendLogout(parts[0] + "." + parts[1] + "." + altered(parts[2])));
            assertEquals(400, sendLogout(base64("{\"alg\":\"none\"}") + "." + parts[1] + "."));
            assertEquals(400, sendLogout(keycloak.machineToken("hes")));
            assertEquals(400, sendLogout("nonsense"));
            page.navigate(visits.address("/meters"));
            assertThat(page.locator("header")).containsText("さくらガス");

            assertEquals(200, sendLogout(genuine));
            page.navigate(visits.address("/meters"));
            assertThat(page.locator(".notice")).containsText(ENDED);
        }
    }

    @Test
    void an_answer_to_another_question_is_refused_even_with_a_genuine_code() {
        BrowserContext visitor = atSakuraGas();
        String question = redirect(visitor, "/signin/start");
        Page page = visits.page(visitor);

        page.navigate(question.replaceFirst("state=[^&]+", "state=forged"));
        visits.enter(page, "sakura-gas");

        assertThat(page.locator(".notice.is-refusal")).containsText("認証サーバーから正しい応答がありません");
        assertTrue(redirect(visitor, "/meters").contains("/sign-in"));
    }

    /** Where the portal sends the visitor from a path. */
    private String redirect(BrowserContext visitor, String path) {
        APIResponse answer = visitor.request()
                .get(visits.address(path), RequestOptions.create().setMaxRedirects(0));
        assertEquals(302, answer.status());
        return answer.headers().getOrDefault("location", "");
    }

    private int sendLogout(String token) {
        String form = "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return client.send(client.request(client.server().partner("/portal/signin/backchannel-logout"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .statusCode();
    }

    private static String altered(String signature) {
        char other = signature.charAt(20) == 'A' ? 'B' : 'A';
        return signature.substring(0, 20) + other + signature.substring(21);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private BrowserContext atSakuraGas() {
        return at(computers.sakuraGas());
    }

    private BrowserContext atYamaLpg() {
        return at(computers.yamaLpg());
    }

    private BrowserContext at(Issued computer) {
        BrowserContext visitor = visits.at(computer);
        visitors.add(visitor);
        return visitor;
    }
}
