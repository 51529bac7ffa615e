package jp.kenshin.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import jp.kenshin.harness.PlainUnit;
import jp.kenshin.launcher.LibertyServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Real frames over UDP on one side, a browser on the other. Uses terminals T-0000141 to T-0000149 with gas meters of the same number. */
@DisplayName("Terminals in the portal")
@Tag("J-05")
class TerminalIT extends ClerkAtWork {
    private static final int NODE = 0x0EF0;
    private static final int GAS = 0x0289;
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private LibertyServer server;

    @BeforeAll
    void keep(LibertyServer shared) {
        server = shared;
    }

    @Test
    @Tag("C-12")
    void show_what_they_told_of_themselves() {
        try (PlainUnit unit = new PlainUnit(server, "T-0000147")) {
            unit.tell(NODE, "F4 312E322E33", "F5 B8B4", "F6 02000000450000C9", "F7 3F0029");
        }
        page.navigate(browser.address("/meter?id=G-0000147"));
        page.click(".facts a");
        assertThat(page.locator("h1")).containsText("T-0000147");
        assertThat(page.locator(".told-list strong")).hasText(new String[] {
            "通信品質 180 / 255　受信強度 −72 dBm", "02000000450000C9", "残り 63%（あと約41か月）", "—", "1.2.3"
        });
        assertThat(page.locator(".carried li")).hasCount(1);
        assertThat(page.locator(".reports tbody tr")).hasCount(1);
        page.focus(".chart");
        page.keyboard().press("End");
        assertThat(page.locator("#readout")).containsText("通信品質 180 / 255");
        page.setViewportSize(390, 844);
        assertThat(page.locator(".drawing.is-narrow")).isVisible();
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
    }

    @Test
    @Tag("J-01")
    void are_known_only_to_those_whose_meters_they_carry() {
        page.navigate(browser.address("/terminal?id=T-0000148"));
        assertThat(page.locator(".carried li a")).hasText("G-0000148");
        for (String id : List.of("T-0000321", "T-9999999", "nothing", "")) {
            assertEquals(
                    404, page.navigate(browser.address("/terminal?id=" + id)).status(), id);
            assertThat(page.locator("h1")).hasText("ページが見つかりません");
        }
        browser.complaints().removeIf(complaint -> complaint.contains("404"));
    }

    @Test
    @Tag("C-06")
    void are_asked_for_a_register_at_the_press_of_a_button() {
        try (PlainUnit unit = new PlainUnit(server, "T-0000143")) {
            unit.tell(NODE, "F5 B8B4");
            page.navigate(browser.address("/meter?id=G-0000143&span=week"));
            page.click(".present button");
            assertThat(page.locator(".reads li .mark")).containsText("待ち");
            assertEquals(1, page.locator(".reads progress").count());
            unit.answer(GAS, "E2 0012D687", "E3 03");
            assertThat(page.locator(".reads li")).containsText("1,234.567 m³", SOON);
            assertThat(page.locator(".spans a.is-here")).hasText("週");
        }
    }

    @Test
    @Tag("C-06")
    void are_asked_once_by_a_double_click_and_the_reason_of_a_failure_is_told() {
        page.navigate(browser.address("/meter?id=G-0000145"));
        page.dblclick(".present button");
        assertThat(page.locator(".reads li")).containsText("まだ一度も通信がなく", SOON);
        assertThat(page.locator(".reads li")).hasCount(1);
    }

    @Test
    void are_asked_without_script_too() {
        try (BrowserContext plain = browser.visitorWithoutScript()) {
            Page still = browser.signIn(plain, "sakura-gas");
            still.navigate(browser.address("/meter?id=G-0000141"));
            still.click(".present button");
            for (int look = 0; look < 20 && still.locator(".reads .is-invalid").count() == 0; look++) {
                still.waitForTimeout(500);
                still.reload();
            }
            assertThat(still.locator(".reads li")).containsText("まだ一度も通信がなく");
            PortalBrowser.signOut(still);
        }
    }

    @Test
    @Tag("X-3")
    void are_asked_by_nobody_else() {
        page.navigate(browser.address("/meter?id=G-0000149"));
        String token = page.locator(".present input[name=token]").getAttribute("value");
        String wish = page.locator(".present input[name=wish]").getAttribute("value");
        assertEquals(403, ask("G-0000149", "0".repeat(32), wish));
        assertEquals(400, ask("G-0000149", token, "x"));
        assertEquals(404, ask("W-0000002", token, wish));
        page.reload();
        assertThat(page.locator(".reads")).hasCount(0);
    }

    private int ask(String meter, String token, String wish) {
        FormData form = FormData.create().set("id", meter).set("token", token).set("wish", wish);
        return clerk.request()
                .post(
                        browser.address("/meter/read"),
                        RequestOptions.create().setForm(form).setMaxRedirects(0))
                .status();
    }
}
