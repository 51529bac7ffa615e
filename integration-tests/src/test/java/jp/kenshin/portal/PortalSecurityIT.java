package jp.kenshin.portal;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.harness.Client;
import jp.kenshin.launcher.LibertyServer;
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

@DisplayName("The portal's door")
@Tag("X-3")
class PortalSecurityIT extends DoorContract {
    PortalSecurityIT() {
        super("yama-lpg", "kenshin_portal", "/portal", new SiteAddresses("joint-metering-web", ""));
    }

    @Override
    protected PortalBrowser open(LibertyServer started) {
        return PortalBrowser.of(started);
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

    @Test
    @Tag("C-06")
    void changes_nothing_for_a_form_of_another_session() {
        try (BrowserContext visitor = browser.visitor();
                BrowserContext other = browser.visitor()) {
            Page page = browser.signIn(visitor, "mimamori");
            Page elsewhere = browser.signIn(other, "mimamori");
            for (String address : List.of("/partner", "/meter/read", "/sign-out")) {
                assertEquals(403, post(visitor, address, wish(token(elsewhere))), address);
            }
            page.navigate(browser.address("/meter?id=G-0000199"));
            assertThat(page.locator("#partner")).hasValue("P-0001");
            assertThat(page.locator("#present-now")).hasCount(0);
            assertEquals(200, post(visitor, "/meter/read", wish(token(page))));
            page.navigate(browser.address("/meter?id=G-0000199"));
            assertThat(page.locator("#present-now li")).hasCount(1);
            String own = token(page);
            // Or the page would leave by itself, in the midst of what follows, when it hears that its session has
            // become another one.
            page.navigate("about:blank");
            assertEquals(200, post(visitor, "/partner", wish(own)));
            page.navigate(browser.address("/"));
            assertThat(page.locator("#partner")).hasValue("P-0003");
            PortalBrowser.signOut(page);
            PortalBrowser.signOut(elsewhere);
        }
    }

    /** Everything that any form of the portal asks for. */
    private static FormData wish(String token) {
        return FormData.create()
                .set("token", token)
                .set("partner", "P-0003")
                .set("id", "G-0000199")
                .set("wish", "0123456789abcdef0123456789abcdef");
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
                "/meter.xlsx?id=G-0000001",
                "/meters.xlsx",
                "/terminal?id=T-0000001",
                "/assets/../meters",
                "/assets/%2e%2e/meters",
                "/assets/..;/meters",
                "/connection",
                "/declare?id=I-0000001",
                "/operations.csv",
                "/meter/read?id=G-0000001",
                "/WEB-INF/web.xml",
                "/problem.xhtml",
                "/nothing"
            })
    void lets_nobody_in_by_address(String path) {
        try (BrowserContext visitor = browser.visitor()) {
            APIResponse response = visitor.request()
                    .get(browser.address(path), RequestOptions.create().setMaxRedirects(0));
            // A way up behind a parameter is refused by the server itself, before the product is asked.
            List<Integer> refusals = path.contains("..;") ? List.of(400) : List.of(302, 404);
            assertTrue(refusals.contains(response.status()), path + " " + response.status());
            assertFalse(response.text().contains("G-0000001"));
        }
    }

    @Test
    void leads_to_where_the_visitor_wanted_to_go() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.page(visitor);
            page.navigate(browser.address("/meters?q=G-0000041"));
            PortalBrowser.enter(page, "yama-lpg", Client.PASSWORD);
            page.waitForURL("**/meters?q=G-0000041");
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
}
