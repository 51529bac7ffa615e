package jp.kenshin.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
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

@DisplayName("Notices to partners in the console")
@Tag("J-10")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticePagesIT {
    private PortalBrowser browser;
    private Client client;

    @BeforeAll
    void openBrowser(LibertyServer server, Client shared) {
        browser = PortalBrowser.ofConsole(server);
        client = shared;
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void are_written_kept_while_something_is_wrong_published_and_followed() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "operator");
            page.click(".main-nav a[href$='/notices']");
            page.click("text=お知らせを書く");
            assertThat(page.locator(".partner-list")).isHidden();
            page.selectOption("#kind", "planned-maintenance");
            page.fill("#title-ja", "夜間の<b>停止</b>");
            page.fill("#text-ja", "サービスが止まります。\n検針は続きます。");
            page.fill("#title-en", "A stop at night");
            page.fill("#text-en", "The service stops.");
            page.fill("#from", "2026-12-01T23:00");
            page.fill("#until", "2026-12-01T22:00");
            page.check("input[name=to][value=some]");
            page.check("input[name=partner][value=P-0002]");
            page.click("button:text('公開する')");
            assertThat(page.locator(".trouble")).containsText("何も公開していません");
            assertThat(page.locator("#title-ja")).hasValue("夜間の<b>停止</b>");
            assertThat(page.locator("input[value=P-0002]")).isChecked();

            page.fill("#until", "2026-12-02T01:00");
            page.click("button:text('公開する')");
            page.waitForURL("**/notice?id=N-*");
            assertThat(page.locator("h1")).hasText("夜間の<b>停止</b>");
            assertThat(page.locator("main")).containsText("2026/12/01(火) 23:00 ～ 2026/12/02(水) 01:00");
            assertThat(page.locator("main")).containsText("0 / 1社が確認");
            assertThat(page.locator("tbody tr")).containsText("みなと水道");
            assertThat(page.locator("tbody tr")).containsText("まだ確認していません");
            String number = page.url().substring(page.url().indexOf("N-"));
            page.click("text=利用事業者へのお知らせ");
            assertThat(page.locator("tr:has-text('" + number + "')")).containsText("計画メンテナンス");
            PortalBrowser.signOut(page);
        }
    }

    @Test
    @Tag("X-3")
    void are_read_by_the_auditor_and_written_by_the_operator_alone() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "auditor");
            page.navigate(browser.address("/notices"));
            assertThat(page.locator("a[href$='/notice-write']")).hasCount(0);
            assertEquals(403, page.navigate(browser.address("/notice-write")).status());
            assertEquals(
                    404, page.navigate(browser.address("/notice?id=N-9999999")).status());
            page.navigate(browser.address("/"));
            PortalBrowser.signOut(page);
        }
    }

    @Test
    void say_over_REST_who_was_mailed() {
        String published = client.as("operator")
                .postInternal(
                        "/console/api/v1/notices",
                        "application/json",
                        "{\"kind\":\"VULNERABILITY\",\"title\":{\"ja\":\"題\",\"en\":\"t\"},\"text\":{\"ja\":\"文\",\"en\":\"x\"},"
                                + "\"partners\":[\"P-0002\"]}")
                .body();
        String id = published.substring(published.indexOf("N-"), published.indexOf("N-") + 9);
        assertEquals(
                200,
                client.as("auditor")
                        .getInternal("/console/api/v1/notices/" + id)
                        .statusCode());
        assertEquals(
                404,
                client.as("auditor")
                        .getInternal("/console/api/v1/notices/N-9999999")
                        .statusCode());
        assertEquals(
                403,
                client.as("desk").getInternal("/console/api/v1/notices/" + id).statusCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    @Tag("J-05")
    void speak_both_languages_break_no_rule_of_WCAG_and_fit(int width) {
        try (BrowserContext visitor = browser.visitor(width, 844, ColorScheme.LIGHT)) {
            Page page = browser.signIn(visitor, "operator");
            EveryScreen.fitsAndIsAccessible(
                    browser, page, List.of("/notices", "/notice-write", "/notice-write?to=some"));
            PortalBrowser.signOut(page);
        }
    }
}
