package jp.kenshin.console;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The console")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleIT {
    private static final String AREA = "神奈川県湊南市桜木町";
    private static final List<String> PAGES = List.of(
            "/", "/collection", "/quarantine", "/quarantine?show=all", "/devices", "/device?id=" + FieldVoice.UNIT);

    private PortalBrowser browser;
    private FieldVoice field;

    @BeforeAll
    void speak(LibertyServer server) throws IOException {
        browser = PortalBrowser.ofConsole(server);
        field = new FieldVoice(server);
        field.announce();
        field.tell(61_860);
        field.send("1081DEAD");
    }

    @AfterAll
    void close() {
        if (field != null) {
            field.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    @Tag("C-04")
    void says_at_home_whether_collection_is_well() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "operator");
            assertThat(page.locator("h1.state")).not().isEmpty();
            assertThat(page.locator(".figures dt")).hasCount(4);
            PortalBrowser.signOut(page);
        }
    }

    @Test
    @Tag("C-02")
    void shows_a_refused_frame_until_somebody_has_seen_it() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "operator");
            page.navigate(browser.address("/quarantine?reason=malformed-frame"));
            assertThat(page.locator(".entry h2").first()).hasText("フレームの形をなしていない");
            page.locator(".entry summary").first().click();
            assertThat(page.locator(".entry .hex").first()).containsText("10 81 DE AD");
            page.locator(".entry input[type=checkbox]").first().check();
            page.click("form[action$='quarantine-seen'] .list-head button");
            assertThat(page.locator(".notice")).containsText("1 件を確認済みにしました");
            page.navigate(browser.address("/quarantine?reason=malformed-frame&show=all"));
            assertThat(page.locator(".entry.is-seen").first()).containsText("operator");
            PortalBrowser.signOut(page);
        }
    }

    @Test
    @Tag("C-12")
    void shows_a_device_as_it_spoke_last_in_words() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "operator");
            page.fill("#q", "ｅ－１８３");
            page.press("#q", "Enter");
            page.waitForURL("**/device?id=" + FieldVoice.UNIT);
            assertThat(page.locator("h1")).containsText(FieldVoice.UNIT);
            assertThat(page.locator("main")).containsText("127.0.0.1");
            assertThat(page.locator("[role=row] .number").nth(1)).containsText("kWh");
            assertThat(page.locator("#frames-now summary").first()).containsText("低圧スマート電力量メータ");
            page.locator("#frames-now summary").first().click();
            assertThat(page.locator("#frames-now .frame-words").first()).containsText("61860");
            assertEquals(
                    404, page.navigate(browser.address("/device?id=T-9999999")).status());
            PortalBrowser.signOut(page);
        }
    }

    @Test
    @Tag("C-04")
    void shows_the_rate_of_each_slot_to_pointer_keyboard_and_reader() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "operator");
            assertEquals(
                    200, page.navigate(browser.address("/collection?days=1")).status());
            assertThat(page.locator("h1")).hasText("収集状況");
            assertThat(page.locator("#chart-slots .drawing.is-wide .column")).hasCount(48);
            page.focus("#chart-slots");
            page.keyboard().press("End");
            assertThat(page.locator("#readout-slots")).containsText("23:30–24:00");
            PortalBrowser.signOut(page);
        }
    }

    @Test
    @Tag("C-05")
    void saves_the_list_of_what_is_missing_for_those_who_may_see_it() {
        try (BrowserContext visitor = browser.visitor();
                BrowserContext other = browser.visitor()) {
            Page page = browser.signIn(visitor, "auditor");
            APIResponse csv = visitor.request().get(browser.address("/missing.csv?days=1"));
            assertEquals(200, csv.status());
            assertTrue(csv.text().contains("メーター,通信部,"), csv.text());
            APIResponse workbook = visitor.request().get(browser.address("/missing.xlsx?days=1"));
            String type = String.valueOf(workbook.headers().get("content-type"));
            assertTrue(type.contains("spreadsheetml"), type);
            String disposition = String.valueOf(workbook.headers().get("content-disposition"));
            assertTrue(disposition.endsWith(".xlsx\""), disposition);
            PortalBrowser.signOut(page);
            Page desk = browser.signIn(other, "desk");
            assertEquals(
                    403, other.request().get(browser.address("/missing.csv")).status());
            PortalBrowser.signOut(desk);
        }
    }

    @Test
    @Tag("X-3")
    void lets_an_auditor_see_and_change_nothing() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "auditor");
            page.navigate(browser.address("/quarantine?show=all"));
            assertThat(page.locator(".entry").first()).isVisible();
            assertThat(page.locator(".entry input")).hasCount(0);
            page.navigate(browser.address("/device?id=" + FieldVoice.UNIT));
            assertThat(page.locator("form[action$='device-order']")).hasCount(0);
            String token =
                    page.locator("form[action$='sign-out'] input[name=token]").inputValue();
            for (String action : List.of("/quarantine-seen", "/recollect-now", "/device-order")) {
                APIResponse response = visitor.request()
                        .post(
                                browser.address(action),
                                RequestOptions.create()
                                        .setForm(FormData.create()
                                                .set("token", token)
                                                .set("entry", "1")));
                assertEquals(403, response.status(), action);
            }
            PortalBrowser.signOut(page);
        }
    }

    @Test
    @Tag("C-05")
    void asks_anew_for_an_area_by_its_japanese_name() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "operator");
            page.navigate(browser.address("/recollect?area=" + URLEncoder.encode(AREA, StandardCharsets.UTF_8)));
            assertThat(page.locator(".fact-list")).containsText(AREA);
            page.locator("form.asks button").click();

            page.waitForURL("**/missing?**");
            assertTrue(URLDecoder.decode(page.url(), StandardCharsets.UTF_8).endsWith("area=" + AREA), page.url());
            PortalBrowser.signOut(page);
        }
    }

    @Test
    @Tag("J-05")
    void speaks_both_languages_and_fits_a_phone_in_the_dark() {
        try (BrowserContext phone = browser.visitor(390, 844, ColorScheme.DARK)) {
            Page page = browser.signIn(phone, "operator");
            EveryScreen.fits(browser, page, PAGES);
            PortalBrowser.signOut(page);
        }
    }
}
