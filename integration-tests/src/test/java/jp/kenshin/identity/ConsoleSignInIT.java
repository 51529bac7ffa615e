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
import java.util.List;
import jp.kenshin.harness.Client;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The console with the real Keycloak")
@ExtendWith(KeycloakUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("X-3")
class ConsoleSignInIT {
    private static final String ENDED = "このセッションは終了しました";
    private final KeycloakRealm keycloak;
    private final ProviderVisits visits;
    private final Client client;
    private final List<BrowserContext> visitors = new ArrayList<>();

    ConsoleSignInIT(KeycloakRealm keycloak, LibertyServer server) {
        this.keycloak = keycloak;
        this.visits = ProviderVisits.toConsole(keycloak, server);
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
        keycloak.administration().signOut("operator");
    }

    @Test
    void staff_sign_in_at_the_provider_and_come_to_the_page_they_wanted() {
        Page page = visits.signIn(visitor(), "operator", "/collection");

        page.waitForURL(visits.address("/collection"));
        assertThat(page.locator("header")).containsText("operator");
        assertThat(page.locator("header")).containsText("運用者");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sakura-gas", "stranger"})
    void somebody_without_a_role_here_stays_outside_and_is_told_why(String user) throws IOException {
        Page page = visits.signIn(visitor(), user, "/");

        page.waitForURL("**/sign-in?because=no-staff");
        assertThat(page.locator(".notice.is-refusal")).containsText("コンソールを利用できません");
        keycloak.administration().signOut(user);
        page.navigate(visits.address("/collection"));
        assertThat(visits.passwordField(page)).isVisible();
    }

    @Test
    void signing_out_of_the_console_is_signing_out_at_the_provider() throws IOException {
        Page page = visits.signedIn(visitor(), "operator");
        assertEquals(1, keycloak.administration().sessions("operator"));

        PortalBrowser.signOut(page);

        assertThat(page.locator(".notice")).containsText("サインアウトしました");
        assertEquals(0, keycloak.administration().sessions("operator"));
        page.navigate(visits.address("/"));
        assertThat(visits.passwordField(page)).isVisible();
    }

    @Test
    void a_session_that_the_provider_ends_is_over_at_the_next_request() throws IOException {
        Page page = visits.signedIn(visitor(), "operator");

        keycloak.administration().signOut("operator");
        page.navigate(visits.address("/collection"));

        assertThat(page.locator(".notice")).containsText(ENDED);
        page.click("a.button.is-primary");
        assertThat(visits.passwordField(page)).isVisible();
    }

    @Test
    void somebody_who_is_disabled_and_signed_out_is_out_and_cannot_come_back() throws IOException {
        Page page = visits.signedIn(visitor(), "operator");
        keycloak.administration().disable("operator");
        keycloak.administration().signOut("operator");
        try {
            page.navigate(visits.address("/collection"));
            assertThat(page.locator(".notice")).containsText(ENDED);
            page.click("a.button.is-primary");
            visits.enter(page, "operator");
            assertThat(visits.passwordField(page)).isVisible();
        } finally {
            keycloak.administration().enable("operator");
        }
    }

    @Test
    void nothing_but_a_token_that_the_provider_signed_for_the_console_ends_anything() throws IOException {
        Page page = visits.signedIn(visitor(), "operator");

        assertEquals(400, sendLogout("nonsense"));
        assertEquals(400, sendLogout(keycloak.machineToken("hes")));
        page.navigate(visits.address("/collection"));
        assertThat(page.locator("header")).containsText("operator");
    }

    @Test
    void an_answer_to_another_question_is_refused_even_with_a_genuine_code() {
        BrowserContext visitor = visitor();
        String question = redirect(visitor, "/signin/start");
        Page page = visits.page(visitor);

        page.navigate(question.replaceFirst("state=[^&]+", "state=forged"));
        visits.enter(page, "operator");

        assertThat(page.locator(".notice.is-refusal")).containsText("認証サーバーから正しい応答がありません");
        assertTrue(redirect(visitor, "/collection").contains("/sign-in"));
    }

    /** Where the console sends the visitor from a path. */
    private String redirect(BrowserContext visitor, String path) {
        APIResponse answer = visitor.request()
                .get(visits.address(path), RequestOptions.create().setMaxRedirects(0));
        assertEquals(302, answer.status());
        return answer.headers().getOrDefault("location", "");
    }

    private int sendLogout(String token) {
        String form = "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return client.send(client.request(client.server().internal("/console/signin/backchannel-logout"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .statusCode();
    }

    private BrowserContext visitor() {
        BrowserContext visitor = visits.atAnyComputer();
        visitors.add(visitor);
        return visitor;
    }
}
