package jp.kenshin.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import jp.kenshin.harness.PlainUnit;
import jp.kenshin.harness.Servers;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.portal.EveryScreen;
import jp.kenshin.portal.PortalBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** On a server of its own, because what it cuts off others need; at an hour at which nothing is reconnected. */
@DisplayName("The response desk at night")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskIT {
    private static final int GAS = 0x0289;
    private static final String LOG = "GET /?q=<script> 200\n";
    private static final String LOG_SHA256 = "4c501f2bc13d807fc0352163eb936f8b3115ffa2f90726c02264c6d2c028c94b";

    private LibertyServer server;
    private PortalBrowser browser;

    @BeforeAll
    void start() {
        server = Servers.started(Servers.of("desk", DeskAtWork.outsideBusinessHours(Servers.embeddedSettings("desk"))));
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

    @BeforeEach
    void forgetComplaints() {
        browser.complaints().clear();
    }

    @Test
    @Tag("S-02")
    @Tag("S-03")
    @Tag("S-05")
    void takes_a_call_cuts_off_sees_it_confirmed_and_records_the_call_all_by_keyboard() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "desk");
            page.navigate(browser.address("/desk"));
            choosePartner(page);
            takeReport(page);
            assertThat(page.locator("#case-now h2")).hasText("遮断済み");
            assertThat(page.locator(".tally-figure")).containsText("1 / 1 か所で遮断を確認");
            assertThat(page.locator("#case-line")).containsText("すべての遮断を確認");
            assertThat(page.locator(".next-call")).containsText("000-0002-0101");
            recordCall(page);
            assertThat(page.locator(".notice:not([hidden])")).hasText("電話を記録しました。");
            assertThat(page.locator("#case-line")).containsText("湊 航 (000-0002-0101)");
            assertEquals(List.of(), browser.complaints());
            PortalBrowser.signOut(page);
        }
    }

    private static void choosePartner(Page page) {
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("０００２－０１０１");
        assertThat(page.locator("#desk-found a")).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#card-name")).hasText("みなと水道");
        assertThat(page.locator("#card")).isFocused();
        page.keyboard().press("1");
        assertThat(page.locator("h1")).hasText("通報と遮断: MDMS接続");
    }

    private static void takeReport(Page page) {
        assertThat(page.locator("input[name=kind]").first()).isFocused();
        page.keyboard().press("Space");
        DeskAtWork.tabTo(page, "reported-by");
        page.keyboard().type("湊 航");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("通報と遮断: MDMS接続");
        DeskAtWork.tabTo(page, "description");
        page.keyboard().type("サーバーが盗まれた");
        page.keyboard().press("Control+Enter");
        page.waitForURL("**/desk?case=*");
        assertThat(page.locator(".notice:not([hidden])")).containsText("遮断を指示しました");
    }

    private static void recordCall(Page page) {
        assertThat(page.locator("#case")).isFocused();
        page.keyboard().press("5");
        assertThat(page.locator("#spoke-to")).isFocused();
        page.keyboard().type("湊 航");
        DeskAtWork.tabTo(page, "call-note");
        page.keyboard().type("遮断したことを伝えた");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
    }

    @Test
    @Tag("S-01")
    void keeps_what_was_typed_when_a_terminal_is_another_partner_s() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "desk");
            page.navigate(browser.address("/report?partner=P-0003&scope=terminal&terminal=t41"));
            assertThat(page.locator("#terminal")).hasValue("T-0000041");
            page.locator("input[name=kind]").nth(1).check();
            page.fill("#reported-by", "山岸 岳");
            page.fill("#description", "車ごと盗まれた");
            page.click("[data-order]");
            assertThat(page.locator(".trouble")).containsText("この無線端末は、この事業者のものではありません。");
            assertThat(page.locator(".trouble")).containsText("何も遮断していません。");
            assertThat(page.locator("#description")).hasValue("車ごと盗まれた");
            assertThat(page.locator("input[name=kind]").nth(1)).isChecked();
            page.navigate(browser.address("/desk?partner=P-0003"));
            assertThat(page.locator("#card")).not().containsText("無線端末 T-0000041");
            PortalBrowser.signOut(page);
        }
    }

    @Test
    @Tag("S-08")
    @Tag("S-15")
    @Tag("X-9")
    void stops_at_once_and_then_hears_of_danger_to_life_in_the_partner_s_stead() {
        try (BrowserContext visitor = browser.visitor();
                PlainUnit unit = new PlainUnit(server, "T-0000151")) {
            Page page = browser.signIn(visitor, "desk");
            DeskAtWork.stopAtOnce(browser, page, "P-0001", "portal-user");
            assertThat(page.locator("#desk-alarms .life")).hasCount(0);
            unit.tell(GAS, "E7 02000000000000000000");
            assertThat(page.locator(".life")).containsText("感震遮断");
            assertThat(page.locator(".life")).containsText("G-0000151");
            assertThat(page.locator(".life .contacts")).containsText("000-0001-0101");
            page.click(".life form.seen button");
            assertThat(page.locator(".notice:not([hidden])")).containsText("確認を記録しました。");
            assertThat(page.locator("#case-line")).containsText("生命に関わる警報を確認: 感震遮断 G-0000151");
            PortalBrowser.signOut(page);
        }
    }

    @Test
    @Tag("S-06")
    void leaves_the_way_back_to_the_other_desk_which_waits_for_business_hours() {
        try (BrowserContext visitor = browser.visitor();
                BrowserContext other = browser.visitor()) {
            Page page = browser.signIn(visitor, "desk");
            String cutoff = DeskAtWork.stopAtOnce(browser, page, "P-0003", "mdms");
            assertEquals(
                    403,
                    page.navigate(browser.address("/reconnect?cutoff=" + cutoff))
                            .status());
            Page back = browser.signIn(other, "reconnect");
            back.navigate(browser.address("/reconnection"));
            assertThat(back.locator("main")).containsText("営業時間外です");
            back.navigate(browser.address("/reconnect?cutoff=" + cutoff));
            DeskAtWork.declare(back);
            assertThat(back.locator(".conditions")).containsText("解消の申告があります（山岸 岳さん");
            assertThat(back.locator("form[action$='reconnect-order']")).hasCount(0);
            String answer = order(other, DeskAtWork.token(back), cutoff);
            assertFalse(answer.contains("再接続を指示しました"), answer);
            assertEquals(true, answer.contains("いまは営業時間外です。"), answer);
            PortalBrowser.signOut(back);
        }
    }

    private String order(BrowserContext who, String token, String cutoff) {
        return who.request()
                .post(
                        browser.address("/reconnect-order"),
                        RequestOptions.create()
                                .setForm(FormData.create().set("token", token).set("cutoff", cutoff)))
                .text();
    }

    @Test
    @Tag("S-09")
    void lets_an_auditor_and_an_operator_read_cases_and_change_nothing() {
        try (BrowserContext visitor = browser.visitor();
                BrowserContext reader = browser.visitor()) {
            Page desk = browser.signIn(visitor, "desk");
            String id = DeskAtWork.report(browser, desk, "P-0003", "portal-user");
            for (String user : List.of("auditor", "operator")) {
                Page page = browser.signIn(reader, user);
                page.navigate(browser.address("/cases?q=" + id));
                page.click("tbody a");
                assertThat(page.locator("h1")).hasText("やまLPガス");
                assertThat(page.locator("main form:not(.attach)")).hasCount(0);
                assertThat(page.locator("form.attach")).hasCount(user.equals("operator") ? 1 : 0);
                assertEquals(403, page.navigate(browser.address("/desk")).status());
                PortalBrowser.signOut(page);
            }
            PortalBrowser.signOut(desk);
        }
    }

    @Test
    @Tag("S-10")
    void takes_files_as_evidence_and_gives_them_to_an_auditor_who_adds_none() throws IOException {
        try (BrowserContext visitor = browser.visitor();
                BrowserContext reader = browser.visitor()) {
            Page page = browser.signIn(visitor, "desk");
            String address = browser.address("/case?id=" + DeskAtWork.report(browser, page, "P-0003", "mdms"));
            page.navigate(address);
            assertThat(page.locator(".files")).containsText("ファイルはまだありません。");
            DeskAtWork.attach(page, "サーバー 1.log", LOG.getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator(".notice").first()).hasText("サーバー 1.log を添付しました。");
            assertThat(page.locator(".files tbody th")).hasText("サーバー 1.log");
            assertThat(page.locator(".files .digest code")).hasText(LOG_SHA256);
            assertThat(page.locator("#case-line")).containsText("サーバー 1.log");
            Page auditor = browser.signIn(reader, "auditor");
            auditor.navigate(address);
            assertThat(auditor.locator("form.attach")).hasCount(0);
            Download saved = auditor.waitForDownload(() -> auditor.click(".file-name"));
            assertEquals("サーバー 1.log", saved.suggestedFilename());
            assertEquals(LOG, Files.readString(saved.path()));
            assertEquals(403, send(reader, DeskAtWork.token(auditor)));
            assertEquals(403, send(visitor, DeskAtWork.token(auditor)));
            PortalBrowser.signOut(auditor);
            PortalBrowser.signOut(page);
        }
    }

    /** Sends a file past the page, with the token of some session. */
    private int send(BrowserContext who, String token) {
        RequestOptions file = RequestOptions.create()
                .setHeader("Kenshin-Token", token)
                .setHeader("Content-Type", "application/octet-stream")
                .setData(LOG.getBytes(StandardCharsets.UTF_8));
        return who.request()
                .post(browser.address("/case-file-take?id=I-0000001&name=a.log"), file)
                .status();
    }

    @Test
    @Tag("S-10")
    void says_in_words_why_a_file_is_not_taken_and_keeps_nothing_of_it() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "desk");
            String address = browser.address("/case?id=" + DeskAtWork.report(browser, page, "P-0003", "mdms"));
            page.navigate(address);
            DeskAtWork.attach(page, "a.log", letters("<html>", 19 << 20));
            assertThat(page.locator(".refused")).containsText("このファイルは受け付けられません。");
            assertThat(page.locator(".refused")).containsText("ファイルは保存していません。");
            DeskAtWork.attach(page, "b.log", letters("", (20 << 20) + 1));
            assertThat(page.locator(".refused")).containsText("20 MBまで");
            Page other = browser.page(visitor);
            other.navigate(address);
            other.click(".refuse summary");
            other.fill("#reason", "いたずらだった");
            other.click("button[value=refuse]");
            assertThat(other.locator("form.attach")).hasCount(0);
            DeskAtWork.attach(page, "c.log", letters("", 100));
            assertThat(page.locator(".refused")).containsText("この案件は終了しています。");
            page.reload();
            assertThat(page.locator(".files")).containsText("ファイルはまだありません。");
            PortalBrowser.signOut(page);
        }
    }

    /** Letters after a beginning. */
    private static byte[] letters(String beginning, int size) {
        byte[] letters = new byte[size];
        Arrays.fill(letters, (byte) 'a');
        byte[] first = beginning.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(first, 0, letters, 0, first.length);
        return letters;
    }

    @Test
    @Tag("J-05")
    void speaks_both_languages_and_fits_a_phone_in_the_dark() {
        try (BrowserContext phone = browser.visitor(390, 844, ColorScheme.DARK)) {
            Page page = browser.signIn(phone, "desk");
            String id = DeskAtWork.report(browser, page, "P-0003", "portal-user");
            EveryScreen.fits(browser, page, DeskAtWork.pages(id));
            PortalBrowser.signOut(page);
        }
    }
}
