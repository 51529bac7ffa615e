package jp.kenshin.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import jp.kenshin.harness.Servers;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.portal.PortalBrowser;
import jp.kenshin.portal.Wcag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** On a server of its own, because what it cuts off others need; in business hours. */
@DisplayName("The desks by day")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReconnectionIT {
    private LibertyServer server;
    private PortalBrowser browser;

    @BeforeAll
    void start() {
        server = Servers.started(
                Servers.of("reconnection", DeskAtWork.inBusinessHours(Servers.embeddedSettings("reconnection"))));
        browser = PortalBrowser.ofConsole(server);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.stop();
        }
    }

    @Test
    @Tag("S-06")
    @Tag("S-18")
    void bring_a_case_to_its_end_step_by_step() {
        try (BrowserContext visitor = browser.visitor();
                BrowserContext other = browser.visitor()) {
            Page desk = browser.signIn(visitor, "desk");
            String cutoff = DeskAtWork.stopAtOnce(browser, desk, "P-0002", "mdms");
            DeskAtWork.recordCall(desk, "湊 航");
            Page back = browser.signIn(other, "reconnect");
            back.navigate(browser.address("/reconnect?cutoff=" + cutoff));
            assertThat(back.locator(".conditions")).containsText("事業者の解消の申告がありません");
            DeskAtWork.declare(back);
            back.click("form[action$='reconnect-order'] button");
            assertThat(back.locator("#case-now h2")).hasText("再接続済み（電話・終了待ち）");
            DeskAtWork.recordCall(back, "湊 航");
            assertThat(back.locator("#case-now .cutoff")).containsText("終了");
            back.click(".page-head a[href*='/case?']");
            DeskAtWork.closeCase(back, "設定の誤り");
            PortalBrowser.signOut(back);
            PortalBrowser.signOut(desk);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    @Tag("J-05")
    void are_for_everybody(int width) {
        try (BrowserContext visitor = browser.visitor(width, 844, ColorScheme.LIGHT);
                BrowserContext other = browser.visitor(width, 844, ColorScheme.LIGHT)) {
            Page desk = browser.signIn(visitor, "desk");
            DeskAtWork.stopAtOnce(browser, desk, width == 390 ? "P-0001" : "P-0003", "portal-user");
            String incident = desk.url().replaceAll(".*case=", "");
            String cutoff = desk.locator("input[name=cutoff]").inputValue();
            check(desk, DeskAtWork.pages(incident));
            Page back = browser.signIn(other, "reconnect");
            check(back, List.of("/", "/reconnection", "/reconnect?cutoff=" + cutoff, "/case?id=" + incident));
            PortalBrowser.signOut(back);
            PortalBrowser.signOut(desk);
        }
    }

    private void check(Page page, List<String> paths) {
        for (String path : paths) {
            assertEquals(200, page.navigate(browser.address(path)).status(), path);
            Wcag.check(page);
        }
    }
}
