package jp.kenshin.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.portal.EveryScreen;
import jp.kenshin.portal.PortalBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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

@DisplayName("The auditor's page")
@Tag("S-09")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditPageIT {
    /** A check waits for its turn, and this machine may be busy. */
    private static final double PATIENCE = 30_000;

    private PortalBrowser browser;

    @BeforeAll
    void openBrowser(LibertyServer server) {
        browser = PortalBrowser.ofConsole(server);
        Client client = new Client(server);
        client.as("operator").getInternal("/console/api/v1/registry/export");
        client.as("hes").postReadings("no such header\n");
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void shows_the_newest_first_in_words_and_narrows_it() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "auditor");
            page.click(".main-nav a[href$='/audit']");
            assertThat(page.locator("h1")).hasText("監査ログ");
            page.selectOption("#action", "registry");
            page.click("form.narrow[method=get]:has(#action) button");
            assertThat(page.locator(".moment-head strong").first()).hasText("台帳の書き出し");
            assertThat(page.locator(".moment .mark").first()).hasText("完了");
            page.locator(".moment summary").first().click();
            assertThat(page.locator(".moment dl").first()).containsText("registry.export");
            page.fill("#target", "nothing-like-this");
            page.press("#target", "Enter");
            assertThat(page.locator(".empty h2")).hasText("記録はありません");
            page.click("main p a[href*='/audit']:has-text('期間内のすべて')");
            assertThat(page.locator(".moment").first()).isVisible();
            PortalBrowser.signOut(page);
        }
    }

    @Test
    void checks_the_whole_log_in_the_background() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "auditor");
            page.navigate(browser.address("/audit"));
            page.click("form[action$='/audit-check'] button");
            assertThat(page.locator("#audit-state h2"))
                    .hasText("検証した記録に改ざんはありません", new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE));
            assertThat(page.locator("#audit-state")).containsText("件目を検証しました");
            PortalBrowser.signOut(page);
        }
    }

    @Test
    @Tag("X-6")
    void saves_the_signed_file_of_a_period() throws IOException {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "auditor");
            page.navigate(browser.address("/audit"));
            Download saved = page.waitForDownload(() -> page.click(".audit-export button"));
            List<String> lines = Files.readAllLines(saved.path());
            assertTrue(lines.get(0).startsWith("{\"line\":\"header\",\"format\":\"kenshin.audit.export.1\""));
            assertTrue(lines.get(lines.size() - 1).startsWith("{\"line\":\"trailer\""));
            assertTrue(saved.suggestedFilename().matches("kenshin-audit_.*\\.jsonl"), saved.suggestedFilename());
            PortalBrowser.signOut(page);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "desk", "reconnect"})
    @Tag("X-3")
    void is_not_for_others(String user) {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, user);
            assertThat(page.locator(".main-nav a[href$='/audit']")).hasCount(0);
            for (String path : List.of("/audit", "/audit.xhtml", "/audit-export", "/audit-check")) {
                assertEquals(403, visitor.request().get(browser.address(path)).status(), path);
            }
            PortalBrowser.signOut(page);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    @Tag("J-05")
    void speaks_both_languages_breaks_no_rule_of_WCAG_and_fits(int width) {
        try (BrowserContext visitor = browser.visitor(width, 844, ColorScheme.LIGHT)) {
            Page page = browser.signIn(visitor, "auditor");
            EveryScreen.fitsAndIsAccessible(
                    browser,
                    page,
                    List.of("/audit", "/audit?target=nothing-like-this", "/audit?from=2020-01-01&to=2020-01-02"));
            PortalBrowser.signOut(page);
        }
    }
}
