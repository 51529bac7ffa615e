package jp.kenshin.portal;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import jp.kenshin.launcher.LibertyServer;
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

@DisplayName("The portal's door")
@Tag("X-3")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalSecurityIT {
    private PortalBrowser browser;

    @BeforeAll
    void openBrowser(LibertyServer server) {
        browser = PortalBrowser.of(server);
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sakura-gas,wrong,ユーザー名またはパスワードが違います",
        "nobody,kenshin-dev,ユーザー名またはパスワードが違います",
        "operator,kenshin-dev,利用できません",
        "minato-water,kenshin-dev,利用できません"
    })
    void stays_shut_and_says_why(String user, String password, String reason) {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.page(visitor);
            page.navigate(browser.address("/sign-in"));
            PortalBrowser.enter(page, user, password);
            assertThat(page.locator(".notice")).containsText(reason);
            page.navigate(browser.address("/meters"));
            assertTrue(page.url().contains("/sign-in"), page.url());
        }
    }

    @Test
    @Tag("R-01")
    void lets_a_centre_turn_to_another_partner_and_see_nothing_of_the_one_before() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "mimamori");
            assertThat(page.locator("#partner option")).hasText(new String[] {"さくらガス", "やまLPガス"});
            assertEquals(
                    200, page.navigate(browser.address("/meter?id=G-0000001")).status());
            page.selectOption("#partner", "P-0003");
            page.click(".partner-choice button");
            page.waitForURL(browser.address("/"));
            assertEquals(
                    200, page.navigate(browser.address("/meter?id=L-0000001")).status());
            assertEquals(
                    404, page.navigate(browser.address("/meter?id=G-0000001")).status());
            PortalBrowser.signOut(page);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/home",
                "/home.xhtml",
                "/meters",
                "/meters.csv",
                "/meter?id=G-0000001",
                "/meter.csv?id=G-0000001",
                "/WEB-INF/web.xml",
                "/problem.xhtml",
                "/nothing"
            })
    void lets_nobody_in_by_address(String path) {
        try (BrowserContext visitor = browser.visitor()) {
            APIResponse response = visitor.request()
                    .get(browser.address(path), RequestOptions.create().setMaxRedirects(0));
            assertTrue(response.status() == 302 || response.status() == 404, path + " " + response.status());
            assertFalse(response.text().contains("G-0000001"));
        }
    }

    @Test
    void leads_to_where_the_visitor_wanted_to_go_and_never_out_of_the_portal() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.page(visitor);
            page.navigate(browser.address("/meters?q=G-0000041"));
            PortalBrowser.enter(page, "yama-lpg", Client.PASSWORD);
            page.waitForURL("**/meters?q=G-0000041");
            PortalBrowser.signOut(page);
            page.navigate(browser.address("/sign-in?to=https%3A%2F%2Fexample.invalid%2F"));
            PortalBrowser.enter(page, "yama-lpg", Client.PASSWORD);
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
            PortalBrowser.enter(page, "yama-lpg", Client.PASSWORD);
            page.waitForURL(browser.address("/"));
            Cookie session = session(visitor);
            assertNotEquals(planted, session.value);
            assertTrue(session.secure);
            assertTrue(session.httpOnly);
            assertEquals(SameSiteAttribute.LAX, session.sameSite);
            assertEquals("/portal", session.path);
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
            assertEquals("same-origin", headers.get("referrer-policy"));
            assertTrue(headers.getOrDefault("cache-control", "").contains("no-store"));
            assertFalse(page.content().matches("(?s).* (style|on[a-z]+)=\".*"));
        }
    }

    @Test
    void does_not_sign_a_visitor_out_for_another_site() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "yama-lpg");
            for (FormData form : List.of(FormData.create(), FormData.create().set("token", "guessed"))) {
                APIResponse response = visitor.request()
                        .post(
                                browser.address("/sign-out"),
                                RequestOptions.create().setForm(form));
                assertEquals(403, response.status());
            }
            page.navigate(browser.address("/"));
            PortalBrowser.signOut(page);
        }
    }

    @Test
    @Tag("J-08")
    void lets_five_sessions_of_a_partner_in_and_refuses_the_sixth_with_the_reason() {
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            pages.add(browser.signIn(browser.visitor(), "yama-lpg"));
        }
        try (BrowserContext sixth = browser.visitor()) {
            Page page = browser.page(sixth);
            page.navigate(browser.address("/sign-in"));
            PortalBrowser.enter(page, "yama-lpg", Client.PASSWORD);
            assertThat(page.locator(".notice")).containsText("5つ");
            PortalBrowser.signOut(pages.remove(0));
            PortalBrowser.enter(page, "yama-lpg", Client.PASSWORD);
            page.waitForURL(browser.address("/"));
            PortalBrowser.signOut(page);
        }
        for (Page page : pages) {
            PortalBrowser.signOut(page);
            page.context().close();
        }
    }

    private static Cookie session(BrowserContext visitor) {
        return visitor.cookies().stream()
                .filter(cookie -> cookie.name.equals("kenshin_portal"))
                .findFirst()
                .orElseThrow();
    }
}
