package jp.kenshin.identity;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
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
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.portal.PortalBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
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
    private static final String PASSWORD = "long-enough-for-anybody-1";
    private static final String ENDED = "このセッションは終了しました";
    private final KeycloakServer keycloak;
    private final Client client;
    private final PortalBrowser browser;
    private BrowserContext visitor;

    PortalSignInIT(KeycloakServer keycloak, LibertyServer server) {
        this.keycloak = keycloak;
        this.client = new Client(server);
        this.browser = PortalBrowser.of(server);
    }

    @BeforeAll
    void makePeople() throws IOException {
        keycloak.createUser("sakura-gas", PASSWORD, "partner-web");
        keycloak.createUser("yama-lpg", PASSWORD, "partner-web");
        keycloak.createUser("operator", PASSWORD, "utility-operator");
        keycloak.createUser("stranger", PASSWORD, "partner-web");
    }

    @AfterAll
    void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void open() {
        visitor = browser.visitor();
    }

    @AfterEach
    void leave() throws IOException {
        visitor.close();
        keycloak.signOut("sakura-gas");
        keycloak.signOut("yama-lpg");
    }

    @Test
    void a_clerk_signs_in_at_the_provider_and_sees_the_own_meters() {
        Page page = signIn("sakura-gas", "/meters");

        page.waitForURL(browser.address("/meters"));
        assertThat(page.locator("header")).containsText("さくらガス");
        List<String> meters = page.locator(".of-id").allInnerTexts();
        assertFalse(meters.isEmpty());
        assertTrue(meters.stream().allMatch(meter -> meter.contains("G-")), meters::toString);
    }

    @Test
    void signing_out_of_the_portal_is_signing_out_at_the_provider() throws IOException {
        Page page = signedIn("sakura-gas");
        assertEquals(1, keycloak.sessions("sakura-gas"));

        PortalBrowser.signOut(page);

        assertThat(page.locator(".notice")).containsText("サインアウトしました");
        assertEquals(0, keycloak.sessions("sakura-gas"));
        page.navigate(browser.address("/"));
        assertThat(passwordAtTheProvider(page)).isVisible();
    }

    @Test
    @Tag("J-08")
    void a_session_that_the_provider_ends_is_over_at_the_next_request() throws IOException {
        Page page = signedIn("sakura-gas");

        keycloak.signOut("sakura-gas");
        page.navigate(browser.address("/meters"));

        assertThat(page.locator(".notice")).containsText(ENDED);
        page.click("a.button.is-primary");
        assertThat(passwordAtTheProvider(page)).isVisible();
    }

    @Test
    @Tag("J-08")
    void one_session_more_than_a_partner_may_have_is_refused_with_the_number_that_is_set_here() {
        List<BrowserContext> others = new ArrayList<>();
        for (int i = 0; i < KeycloakUnderTest.SESSIONS_PER_PARTNER; i++) {
            BrowserContext other = browser.visitor();
            others.add(other);
            signIn(other, "yama-lpg", "/").waitForURL(browser.address("/"));
        }

        Page page = signIn("yama-lpg", "/");

        assertThat(page.locator(".notice.is-refusal"))
                .containsText("（" + KeycloakUnderTest.SESSIONS_PER_PARTNER + "つ）");
        PortalBrowser.signOut(others.get(0).pages().get(0));
        page.click("a.button.is-primary");
        page.waitForURL(browser.address("/"));
        others.forEach(BrowserContext::close);
    }

    @Test
    void a_user_who_is_disabled_and_signed_out_is_out_and_cannot_come_back() throws IOException {
        Page page = signedIn("yama-lpg");

        keycloak.disable("yama-lpg");
        keycloak.signOut("yama-lpg");
        try {
            page.navigate(browser.address("/meters"));
            assertThat(page.locator(".notice")).containsText(ENDED);
            page.click("a.button.is-primary");
            enter(page, "yama-lpg");
            assertThat(passwordAtTheProvider(page)).isVisible();
            page.navigate(browser.address("/meters"));
            assertThat(passwordAtTheProvider(page)).isVisible();
        } finally {
            keycloak.enable("yama-lpg");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "stranger"})
    void a_user_without_the_portals_role_or_a_partner_stays_outside_and_is_told_why(String user) {
        Page page = signIn(user, "/");

        page.waitForURL("**/sign-in?because=no-portal-user");
        assertThat(page.locator(".notice.is-refusal")).containsText("利用できません");
        page.navigate(browser.address("/meters"));
        assertThat(page.locator(".notice.is-refusal")).containsText("利用できません");
    }

    @Test
    void only_the_token_that_the_provider_signed_ends_a_session() throws Exception {
        Page page = signedIn("sakura-gas");
        try (LogoutTokens tokens = LogoutTokens.caughtFrom(keycloak)) {
            keycloak.signOut("sakura-gas");
            String genuine = tokens.next();
            String[] parts = genuine.split("\\.");

            assertEquals(400, sendLogout(parts[0] + "." + parts[1] + "." + altered(parts[2])));
            assertEquals(400, sendLogout(base64("{\"alg\":\"none\"}") + "." + parts[1] + "."));
            assertEquals(400, sendLogout(keycloak.machineToken("hes")));
            assertEquals(400, sendLogout("nonsense"));
            page.navigate(browser.address("/meters"));
            assertThat(page.locator("header")).containsText("さくらガス");

            assertEquals(200, sendLogout(genuine));
            page.navigate(browser.address("/meters"));
            assertThat(page.locator(".notice")).containsText(ENDED);
        }
    }

    @Test
    void an_answer_to_another_question_is_refused_even_with_a_genuine_code() {
        String question = redirect("/signin/start");
        Page page = browser.page(visitor);

        page.navigate(question.replaceFirst("state=[^&]+", "state=forged"));
        enter(page, "sakura-gas");

        assertThat(page.locator(".notice.is-refusal")).containsText("認証サーバーから正しい応答がありません");
        assertTrue(redirect("/meters").contains("/sign-in"));
    }

    /** Where the portal sends the visitor from a path. */
    private String redirect(String path) {
        APIResponse answer = visitor.request()
                .get(browser.address(path), RequestOptions.create().setMaxRedirects(0));
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

    private Page signedIn(String user) {
        Page page = signIn(user, "/");
        page.waitForURL(browser.address("/"));
        return page;
    }

    /** The portal asks nobody for a password here: who is not signed in goes straight to the provider. */
    private Page signIn(String user, String path) {
        return signIn(visitor, user, path);
    }

    private Page signIn(BrowserContext who, String user, String path) {
        Page page = browser.page(who);
        page.navigate(browser.address(path));
        enter(page, user);
        return page;
    }

    private void enter(Page page, String user) {
        assertThat(passwordAtTheProvider(page)).isVisible();
        page.fill("#username", user);
        page.fill("#password", PASSWORD);
        page.press("#password", "Enter");
    }

    private Locator passwordAtTheProvider(Page page) {
        page.waitForURL(keycloak.issuer() + "/**");
        return page.locator("#kc-form-login #password");
    }
}
