package jp.kenshin.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
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

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A report in the portal")
@Tag("S-01")
@Tag("S-02")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentReportIT {
    private static final Pattern CASE = Pattern.compile(".*/case\\?id=I-[0-9]+");
    private static final String TOLD = ".notice:not([hidden])";
    private static final int MOST_RELOADS = 40;

    private PortalBrowser browser;
    private Client client;

    @BeforeAll
    void openBrowser(LibertyServer server, Client shared) {
        browser = PortalBrowser.of(server);
        client = shared;
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void of_a_terminal_keeps_what_was_entered_until_it_is_right_and_becomes_a_case() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "yama-lpg");
            page.click(".main-nav a >> text=インシデント通報");
            assertThat(page.locator("input[name=place]")).hasCount(3);
            assertThat(page.locator(".sent-along")).containsText("やまLPガス");
            assertThat(page.locator(".sent-along")).containsText("yama-lpg");
            String own =
                    String.valueOf(page.locator("#terminals option").first().getAttribute("value"));

            enter(page, "T-0000041");
            assertThat(page.locator("#trouble-terminal")).containsText("貴社の端末の中にありません");
            assertThat(page.locator("#place-terminal")).isChecked();
            assertThat(page.locator("#kind-loss")).isChecked();
            assertThat(page.locator("#description")).hasValue("現場で<b>失くした</b>");
            assertThat(page.locator("#reporter")).hasValue("佐藤 花子");

            page.fill("#terminal", own.toLowerCase(java.util.Locale.ROOT));
            page.click("#report");
            page.waitForURL(CASE);
            assertThat(page.locator(TOLD)).containsText("通報を受け付けました");
            assertThat(page.locator(".case-facts")).containsText(own);
            assertThat(page.locator(".case-facts")).containsText("現場で<b>失くした</b>");
            assertThat(page.locator(".time-line li").first()).containsText("通報がありました");
            String number = page.url().substring(page.url().indexOf("I-"));
            page.reload();
            assertThat(page.locator(TOLD)).hasCount(0);
            page.navigate(browser.address("/connection"));
            assertThat(page.locator(".case").first()).containsText(number);
            requireLogged(page, number);
            PortalBrowser.signOut(page);
        }
    }

    private static void enter(Page page, String terminal) {
        page.check("#place-terminal");
        page.fill("#terminal", terminal);
        page.check("#kind-loss");
        page.fill("#description", "現場で<b>失くした</b>");
        page.fill("#reporter", "佐藤 花子");
        page.click("#report");
    }

    @Test
    @Tag("S-18")
    @Tag("S-10")
    void takes_what_the_partner_does_about_it_and_its_files() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "yama-lpg");
            String number = report(page);

            page.check("#kind-measure");
            page.fill("#text", "端末を<b>交換</b>した");
            page.click("#note");
            assertThat(page.locator(TOLD)).containsText("お知らせを受け付けました");
            assertThat(page.locator(".time-line li").last()).containsText("端末を<b>交換</b>した");
            assertThat(page.locator(".time-line li").last()).containsText("貴社（yama-lpg）");

            attach(page, "trace.log", "GET /?q=<script> 200\n");
            assertThat(page.locator(".files li")).containsText("trace.log");
            assertThat(page.locator(TOLD)).containsText("資料を受け取りました");
            attach(page, "page.log", "<html><script>alert(1)</script>");
            assertThat(page.locator(".refused")).containsText("この名前または内容のファイルは受け取れません");
            assertThat(page.locator(".refused")).containsText("zipに入れて");
            assertThat(page.locator(".files li")).hasCount(1);

            requireOnlyOwnFiles(page, number);
            for (int width : List.of(1280, 390)) {
                page.setViewportSize(width, 844);
                EveryScreen.fitsAndIsAccessible(browser, page, List.of("/case?id=" + number));
            }
            PortalBrowser.signOut(page);
        }
    }

    @Test
    @Tag("R-01")
    void by_a_monitoring_centre_is_of_the_partner_s_side() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "mimamori");
            String number = report(page);
            assertThat(page.locator(".time-line li").first()).containsText("貴社（mimamori）");
            assertEquals(
                    200,
                    client.as("desk")
                            .postInternal(
                                    "/console/api/v1/incidents/" + number + "/refusal",
                                    "application/json",
                                    "{\"reason\":\"試し\"}")
                            .statusCode());
            page.reload();
            assertThat(page.locator(".time-line li").last()).containsText("送配電事業者");
            PortalBrowser.signOut(page);
        }
    }

    private String report(Page page) {
        page.navigate(browser.address("/report"));
        String own = String.valueOf(page.locator("#terminals option").first().getAttribute("value"));
        enter(page, own);
        page.waitForURL(CASE);
        return page.url().substring(page.url().indexOf("I-"));
    }

    private static void attach(Page page, String name, String content) {
        page.setInputFiles(
                "#evidence-file",
                new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8)));
        page.click("form.attach button[type=submit]");
    }

    /** What the utility's people attach and write stays with them, and another partner gets nowhere near. */
    private void requireOnlyOwnFiles(Page page, String number) {
        Client desk = client.as("desk");
        String incident = "/console/api/v1/incidents/" + number;
        assertEquals(
                200,
                desk.postInternal(incident + "/evidence?name=inside.log", "application/octet-stream", "x")
                        .statusCode());
        assertEquals(
                200,
                desk.postInternal(incident + "/notes", "application/json", "{\"kind\":\"CAUSE\",\"text\":\"社内の見立て\"}")
                        .statusCode());
        String seen = desk.getInternal(incident + "/evidence").body();
        assertTrue(seen.contains("trace.log") && seen.contains("\"attachedBy\":\"yama-lpg\""), seen);
        assertFalse(seen.contains("page.log"), seen);
        page.reload();
        assertThat(page.locator("main")).not().containsText("inside.log");
        assertThat(page.locator("main")).not().containsText("社内の見立て");
        try (BrowserContext other = browser.visitor()) {
            Page elsewhere = browser.signIn(other, "sakura-gas");
            for (String path : List.of("/case/file?id=" + number + "&name=a.log", "/case/note?id=" + number)) {
                int status = other.request()
                        .post(
                                browser.address(path),
                                RequestOptions.create()
                                        .setHeader("Kenshin-Token", DoorContract.token(elsewhere))
                                        .setData("a"))
                        .status();
                assertEquals(404, status, path);
            }
            PortalBrowser.signOut(elsewhere);
        }
    }

    /** The log follows within seconds. */
    private void requireLogged(Page page, String number) {
        page.navigate(browser.address("/operations"));
        for (int i = 0; i < MOST_RELOADS && !page.content().contains(number); i++) {
            page.waitForTimeout(250);
            page.reload();
        }
        assertThat(page.locator(".operations tbody tr", new Page.LocatorOptions().setHasText(number))
                        .first())
                .containsText("インシデントの通報");
        assertThat(page.locator(".operations tbody")).containsText("サインイン");
        assertFalse(page.locator("main").innerText().contains("portal."));
    }

    @Test
    @Tag("J-11")
    void and_everything_else_can_be_saved_from_the_log() throws IOException {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "yama-lpg");
            page.navigate(browser.address("/operations"));
            for (int i = 0; i < MOST_RELOADS && !page.content().contains("サインイン</th>"); i++) {
                page.waitForTimeout(250);
                page.reload();
            }
            page.click(".save summary");
            byte[] saved = Files.readAllBytes(
                    page.waitForDownload(() -> page.click(".save a >> nth=2")).path());
            String text = new String(saved, Charset.forName("windows-31j"));
            assertTrue(text.startsWith("日時,利用者,操作,対象,結果,備考\r\n"), text);
            assertTrue(text.contains(",yama-lpg,サインイン,"), text);
            assertFalse(text.contains("sakura-gas"), text);
            page.navigate(browser.address("/operations?from=2020-01-01&to=2020-01-02"));
            assertThat(page.locator(".empty-title")).hasText("この期間の操作はありません");
            PortalBrowser.signOut(page);
        }
    }
}
