package jp.kenshin.portal;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.PlainUnit;
import jp.kenshin.launcher.LibertyServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Real frames over UDP on one side, a browser on the other. Uses terminals T-0000139 and T-0000151 to T-0000161 with gas meters of the same number. */
@DisplayName("Alarms in the portal")
@Tag("J-05")
@Tag("C-07")
class AlarmsIT extends ClerkAtWork {
    private static final int GAS = 0x0289;
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(10_000);

    private LibertyServer server;

    @BeforeAll
    void tellTo(LibertyServer shared) {
        server = shared;
    }

    private void tell(String terminal, String... properties) {
        try (PlainUnit unit = new PlainUnit(server, terminal)) {
            unit.tell(GAS, properties);
        }
    }

    private Locator row(String meter) {
        return page.locator(".alarms tbody tr", new Page.LocatorOptions().setHasText(meter));
    }

    @Test
    void appear_by_themselves_while_the_list_is_looked_at_and_go_when_they_are_over() {
        page.navigate(browser.address("/alarms"));
        tell("T-0000151", "E7 02000000000000000000");

        assertThat(row("G-0000151")).containsText("感震遮断", SOON);
        assertThat(row("G-0000151")).containsText("重大");
        assertThat(row("G-0000151")).containsText("人命にかかわるおそれ");
        assertThat(row("G-0000151")).containsText("継続中");

        tell("T-0000151", "E7 00000000000000000000");
        assertThat(row("G-0000151")).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(10_000));
        page.click(".spans a >> nth=1");
        assertThat(row("G-0000151")).hasCount(2);
        assertThat(row("G-0000151").nth(0)).containsText("感震遮断の復帰");
        assertThat(row("G-0000151").nth(1)).containsText("解消済み");
    }

    @Test
    void are_counted_at_home_while_it_is_looked_at() {
        assertThat(page.locator("#alarm-state")).isVisible();
        tell("T-0000153", "EA 41");
        assertThat(page.locator("#alarm-state")).containsText("人命にかかわるおそれ", SOON);
        page.click(".home-alarms a");
        assertThat(row("G-0000153")).containsText("緊急遮断");
    }

    @Test
    void are_acknowledged_once_by_name() {
        tell("T-0000155", "EA 41");
        page.navigate(browser.address("/alarms"));
        row("G-0000155").locator("button").click();

        assertTrue(page.url().endsWith("/alarms"), page.url());
        assertThat(row("G-0000155").locator("button")).hasCount(0);
        assertThat(row("G-0000155")).containsText("sakura-gas が");
        assertThat(row("G-0000155")).containsText("継続中");
    }

    @Test
    @Tag("C-16")
    void of_an_area_are_acknowledged_at_once() {
        tell("T-0000161", "EA 41");
        page.navigate(browser.address("/alarms"));
        String area = row("G-0000161").locator(".of-area").textContent();
        page.navigate(browser.address("/alarms?area=" + URLEncoder.encode(area, StandardCharsets.UTF_8)));
        page.locator("#acknowledge-area").click();

        assertThat(page.locator("#acknowledge-area")).hasCount(0);
        assertThat(page.locator(".alarms tbody button")).hasCount(0);
        assertThat(row("G-0000161")).containsText("sakura-gas が");
        assertThat(row("G-0000161")).containsText("継続中");
    }

    @Test
    void lead_to_the_meter_which_tells_its_own() {
        tell("T-0000157", "E6 41");
        page.navigate(browser.address("/alarms"));
        row("G-0000157").locator("a").first().click();
        assertThat(page.locator("h1")).containsText("G-0000157");
        assertThat(page.locator(".event-list li")).containsText(new String[] {"検針データ異常"});
    }

    @Test
    void wait_only_as_long_as_the_session_stands() {
        page.navigate(browser.address("/alarms"));
        Page other = browser.page(clerk);
        other.navigate(browser.address("/"));
        PortalBrowser.signOut(other);

        page.waitForURL("**/sign-in**", new Page.WaitForURLOptions().setTimeout(15_000));
        clerk.close();
        clerk = browser.visitor();
        page = browser.signIn(clerk, "sakura-gas");
    }

    @Test
    @Tag("J-01")
    void of_others_do_not_show(Client client) {
        try (PlainUnit unit = new PlainUnit(server, "T-0000471")) {
            unit.tell(0x0281, "E3 41");
        }
        page.navigate(browser.address("/alarms?show=all"));
        assertThat(page.locator("main")).not().containsText("W-0000151");
        assertTrue(client.as("minato-water").getPartner("/nw/v1/alarms").body().contains("W-0000151"));
    }

    @Test
    void are_taken_note_of_by_nobody_without_the_session_s_own_form() {
        tell("T-0000159", "EA 41");
        page.navigate(browser.address("/alarms"));
        int status = ((Number) page.evaluate("async () => (await fetch('alarms/acknowledge', {method: 'POST', body: new"
                        + " URLSearchParams({id: '1', token: 'x'})})).status"))
                .intValue();
        browser.complaints().clear();
        assertEquals(403, status);
        assertThat(row("G-0000159").locator("button")).hasCount(1);
    }

    @Test
    void fit_a_phone_with_all_they_say() {
        tell("T-0000139", "E7 00010000000000000000");
        page.navigate(browser.address("/alarms"));
        assertThat(row("G-0000139").first()).isVisible();
        page.setViewportSize(390, 844);
        assertEquals(390, page.evaluate("document.documentElement.scrollWidth"));
    }

    @Test
    void of_an_area_without_any_are_not_said_never_to_have_been() {
        page.navigate(browser.address("/alarms?show=all&area=nowhere"));
        assertThat(page.locator(".empty h2")).containsText("「nowhere」");
    }
}
