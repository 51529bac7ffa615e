package jp.kenshin.console;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import jp.kenshin.harness.Client;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.portal.DoorContract;
import jp.kenshin.portal.PortalBrowser;
import jp.kenshin.portal.SiteAddresses;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The console's door")
@Tag("X-3")
class ConsoleSecurityIT extends DoorContract {
    ConsoleSecurityIT() {
        super("operator", "kenshin_console", "/console", new SiteAddresses("console", "/console"));
    }

    @Override
    protected PortalBrowser open(LibertyServer started) {
        return PortalBrowser.ofConsole(started);
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

    /** Browsers straighten such addresses before they send them; whoever wants in does not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/assets/../home.xhtml",
                "/console/signin/../collection.xhtml",
                "/console/api/../devices.xhtml",
                "/assets/../console/home.xhtml"
            })
    void lets_nobody_in_on_a_detour(String path) {
        assertEquals(404, new Client(server).getInternal(path).statusCode());
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
}
