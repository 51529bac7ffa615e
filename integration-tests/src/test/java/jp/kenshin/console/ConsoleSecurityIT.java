package jp.kenshin.console;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import java.util.Map;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.portal.PortalBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The console's door")
@Tag("X-3")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleSecurityIT {
    private LibertyServer server;
    private PortalBrowser browser;

    @BeforeAll
    void openBrowser(LibertyServer started) {
        server = started;
        browser = PortalBrowser.ofConsole(started);
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "operator,wrong,ユーザー名またはパスワードが違います",
        "nobody,kenshin-dev,ユーザー名またはパスワードが違います",
        "sakura-gas,kenshin-dev,コンソールを利用できません",
        "hes,kenshin-dev,コンソールを利用できません"
    })
    void stays_shut_and_says_why(String user, String password, String reason) {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.page(visitor);
            page.navigate(browser.address("/sign-in"));
            PortalBrowser.enter(page, user, password);
            assertThat(page.locator(".notice")).containsText(reason);
            page.navigate(browser.address("/"));
            assertTrue(page.url().contains("/sign-in"), page.url());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/home",
                "/home.xhtml",
                "/collection",
                "/quarantine",
                "/device?id=T-0000001",
                "/problem.xhtml",
                "/problem-page",
                "/nothing",
                "/../console/home.xhtml",
                "/%61pi/../home.xhtml",
                "/api/../home.xhtml",
                "//home.xhtml",
                "/home.xhtml;/assets/"
            })
    void lets_nobody_in_by_address(String path) {
        try (BrowserContext visitor = browser.visitor()) {
            APIResponse response = visitor.request()
                    .get(browser.address(path), RequestOptions.create().setMaxRedirects(0));
            assertTrue(List.of(302, 400, 401, 404).contains(response.status()), () -> path + " " + response.status());
            assertFalse(response.text().contains("main-nav"), path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home.xhtml",
                "/WEB-INF/pages/page.xhtml",
                "/pages/page.xhtml",
                "/jakarta.faces.resource/faces.js.xhtml"
            })
    void holds_nothing_outside_of_its_own_place(String path) {
        Client anybody = new Client(server);
        assertEquals(404, anybody.getInternal(path).statusCode());
    }

    @Test
    @Tag("S-14")
    void is_not_there_for_partners() {
        Client operator = new Client(server).as("operator");
        for (String path : List.of("/console/", "/console/sign-in", "/console/assets/pages.css", "/portal/console/")) {
            int status = operator.getPartner(path).statusCode();
            assertTrue(status == 404 || path.startsWith("/portal") && status == 302, path + " " + status);
        }
    }

    @ParameterizedTest
    @CsvSource({"desk,対応デスク", "reconnect,再接続デスク"})
    void shows_a_role_what_is_its_own_and_refuses_the_rest_in_words(String user, String role) {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, user);
            assertThat(page.locator(".partner")).containsText(role);
            for (String path : List.of("/collection", "/quarantine", "/nothing")) {
                assertEquals(403, page.navigate(browser.address(path)).status(), path);
                assertThat(page.locator("h1")).hasText("このページは利用できません");
                assertThat(page.locator(".support dd")).not().isEmpty();
            }
            PortalBrowser.signOut(page);
        }
    }

    @Test
    void takes_a_session_for_no_credential_of_the_internal_API() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "operator");
            APIResponse response = visitor.request().get(browser.address("/api/v1/registry/export"));
            assertEquals(401, response.status());
            PortalBrowser.signOut(page);
        }
        assertEquals(
                200,
                new Client(server)
                        .as("operator")
                        .getInternal("/console/sign-in")
                        .statusCode());
        assertEquals(
                302,
                new Client(server).as("operator").getInternal("/console/home").statusCode());
    }

    @Test
    void leads_to_where_the_visitor_wanted_to_go_and_never_out_of_the_console() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.page(visitor);
            page.navigate(browser.address("/sign-in?to=https%3A%2F%2Fexample.invalid%2F"));
            PortalBrowser.enter(page, "auditor", Client.PASSWORD);
            page.waitForURL(browser.address("/"));
            PortalBrowser.signOut(page);
        }
    }

    @Test
    void changes_the_session_at_sign_in_and_keeps_its_cookie_to_itself() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.page(visitor);
            page.navigate(browser.address("/sign-in"));
            String planted = session(visitor).value;
            PortalBrowser.enter(page, "operator", Client.PASSWORD);
            page.waitForURL(browser.address("/"));
            Cookie session = session(visitor);
            assertNotEquals(planted, session.value);
            assertTrue(session.secure);
            assertTrue(session.httpOnly);
            assertEquals(SameSiteAttribute.LAX, session.sameSite);
            assertEquals("/console", session.path);
            PortalBrowser.signOut(page);
        }
    }

    @Test
    void tells_the_browser_what_to_refuse() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.page(visitor);
            Map<String, String> headers =
                    page.navigate(browser.address("/sign-in")).headers();
            String policy = headers.getOrDefault("content-security-policy", "");
            assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals("nosniff", headers.get("x-content-type-options"));
            assertTrue(headers.getOrDefault("cache-control", "").contains("no-store"));
            assertFalse(page.content().matches("(?s).* (style|on[a-z]+)=\".*"));
        }
    }

    @Test
    void does_nothing_for_another_site() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "operator");
            for (String action : List.of("/sign-out", "/recollect", "/home")) {
                for (FormData form :
                        List.of(FormData.create(), FormData.create().set("token", "guessed"))) {
                    APIResponse response = visitor.request()
                            .post(
                                    browser.address(action),
                                    RequestOptions.create().setForm(form));
                    assertEquals(403, response.status(), action);
                }
            }
            page.navigate(browser.address("/"));
            PortalBrowser.signOut(page);
        }
    }

    private static Cookie session(BrowserContext visitor) {
        return visitor.cookies().stream()
                .filter(cookie -> cookie.name.equals("kenshin_console"))
                .findFirst()
                .orElseThrow();
    }
}
