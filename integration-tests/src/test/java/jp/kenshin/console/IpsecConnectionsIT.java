package jp.kenshin.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On a server without a gateway; what a real one says is tried where one runs. */
@DisplayName("IPsec connections over REST and on the page")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IpsecConnectionsIT {
    private static final String CONNECTIONS = "/console/api/v1/ipsec-connections";
    private static final String KEY = "twenty characters at least";
    private static final String MINATO =
            """
            {"remoteAddress": "198.51.100.20", "remoteId": "vpn.minato.example", "localId": "vpn.utility.example",
             "authentication": "PRE_SHARED_KEY", "preSharedKey": "twenty characters at least", "udpEncapsulation": true,
             "children": [{"name": "nw", "localNetworks": ["10.1.0.0/24"], "remoteNetworks": ["10.2.0.0/24"]}]}
            """;

    private final Client client;
    private PortalBrowser browser;

    IpsecConnectionsIT(Client client) {
        this.client = client;
    }

    @BeforeAll
    void define(LibertyServer server) {
        browser = PortalBrowser.ofConsole(server);
        HttpResponse<String> defined = put("operator", "P-0002", MINATO);
        assertEquals(200, defined.statusCode(), defined.body());
        assertTrue(defined.body().contains("\"state\":\"NOT_CONFIGURED\""), defined.body());
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private HttpResponse<String> put(String user, String partner, String body) {
        Client caller = client.as(user);
        return caller.send(caller.request(caller.server().internal(CONNECTIONS + "/" + partner))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "desk", "reconnect", "auditor"})
    @Tag("S-04")
    @Tag("X-3")
    void are_read_by_whoever_has_to_do_with_cutoffs_and_without_the_key(String user) {
        HttpResponse<String> listed = client.as(user).getInternal(CONNECTIONS);

        assertEquals(200, listed.statusCode(), listed.body());
        assertTrue(listed.body().contains("\"gatewayConfigured\":false"), listed.body());
        assertTrue(listed.body().contains("\"remoteId\":\"vpn.minato.example\""), listed.body());
        assertFalse(listed.body().contains(KEY), listed.body());
    }

    @Test
    @Tag("X-3")
    void are_written_by_an_operator_alone() {
        for (String user : List.of("desk", "reconnect", "auditor", "hes")) {
            assertEquals(403, put(user, "P-0002", MINATO).statusCode(), user);
        }
        assertEquals(403, client.as("hes").getInternal(CONNECTIONS).statusCode());
        assertEquals(401, client.getInternal(CONNECTIONS).statusCode());
    }

    @Test
    @Tag("S-04")
    void are_refused_with_the_reason_when_they_make_no_sense() {
        assertRefused(404, "PARTNER_NOT_FOUND", put("operator", "P-9999", MINATO));
        assertRefused(400, "INVALID_PARAMETER", put("operator", "P-0002", "[]"));
        assertRefused(
                400, "INVALID_IPSEC_CONNECTION", put("operator", "P-0002", MINATO.replace("198.51.100.20", "%any")));
        assertRefused(409, "IPSEC_CONNECTION_TAKEN", put("operator", "P-0003", MINATO));
    }

    private static void assertRefused(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(code), answer.body());
    }

    @Test
    @Tag("S-09")
    void leave_their_change_in_the_audit_log_without_the_key() {
        String log = client.as("auditor")
                .getInternal("/console/api/v1/audit?action=partner.ipsec.define")
                .body();

        assertTrue(log.contains("partner:P-0002"), log);
        assertFalse(log.contains(KEY), log);
    }

    @Test
    @Tag("S-05")
    void are_shown_with_what_is_defined_and_that_no_gateway_is_configured() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "desk");
            page.click(".main-nav a[href$='/ipsec']");
            assertThat(page.locator("h1")).hasText("IPsec接続");
            assertThat(page.locator(".notice")).containsText("IPsecゲートウェイは設定されていません。");
            assertThat(page.locator(".notice")).containsText("kenshin.ipsec.vici");
            assertThat(page.locator("tr:has-text('P-0002')")).containsText("198.51.100.20");
            page.click("tr:has-text('P-0002') summary");
            assertThat(page.locator("tr:has-text('P-0002') dl")).containsText("10.1.0.0/24 ⇔ 10.2.0.0/24");
            assertThat(page.locator("tr:has-text('P-0003')")).containsText("定義なし");
            assertThat(page.locator("tr:has-text('P-0001')")).hasCount(0);
            PortalBrowser.signOut(page);
        }
    }

    @Test
    @Tag("R-01")
    void are_defined_changed_and_taken_back_on_the_page_without_ever_showing_the_key() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "operator");
            page.navigate(browser.address("/ipsec"));
            page.click("tr:has-text('P-0003') a");
            page.fill("#remote-address", "%any");
            page.fill("#remote-id", "vpn.yama.example");
            page.fill("#local-id", "vpn.utility.example");
            page.fill("#key", "another twenty characters");
            page.fill("#local-0", "10.1.0.0/24, 10.4.0.0/24");
            page.fill("#remote-0", "10.3.0.0/24");
            page.click("text=保存して読み込む");
            assertThat(page.locator(".trouble")).containsText("この定義では接続できません。");
            assertThat(page.locator(".trouble")).containsText("%any");
            assertThat(page.locator("#remote-id")).hasValue("vpn.yama.example");
            assertThat(page.locator("#local-0")).hasValue("10.1.0.0/24, 10.4.0.0/24");
            assertThat(page.locator("#key")).hasValue("");

            page.fill("#remote-address", "198.51.100.30");
            page.fill("#key", "another twenty characters");
            page.click("text=保存して読み込む");
            assertThat(page.locator(".notice").first()).containsText("やまLPガス のIPsec接続を保存しました");
            assertThat(page.locator("tr:has-text('P-0003')")).containsText("198.51.100.30");

            page.click("tr:has-text('P-0003') a");
            assertThat(page.locator("#local-0")).hasValue("10.1.0.0/24\n10.4.0.0/24");
            assertThat(page.locator("#key-hint")).containsText("いまの鍵を使い続けます");
            assertFalse(page.content().contains("another twenty"));
            page.fill("#remote-address", "198.51.100.31");
            page.click("text=保存して読み込む");
            assertThat(page.locator("tr:has-text('P-0003')")).containsText("198.51.100.31");

            page.click("tr:has-text('P-0003') a");
            page.click("text=取り消して切断する");
            assertThat(page.locator(".notice").first()).containsText("定義を取り消しました");
            assertThat(page.locator("tr:has-text('P-0003')")).containsText("定義なし");
            PortalBrowser.signOut(page);
        }
    }

    @Test
    @Tag("X-3")
    void are_taken_back_by_an_operator_alone_and_only_where_there_is_one() {
        for (String user : List.of("desk", "reconnect", "auditor", "hes")) {
            assertEquals(403, delete(user, "P-0002").statusCode(), user);
        }
        assertRefused(404, "IPSEC_CONNECTION_NOT_FOUND", delete("operator", "P-0001"));
        assertRefused(404, "PARTNER_NOT_FOUND", delete("operator", "P-9999"));
    }

    private HttpResponse<String> delete(String user, String partner) {
        Client caller = client.as(user);
        return caller.send(caller.request(caller.server().internal(CONNECTIONS + "/" + partner))
                .DELETE());
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    @Tag("J-05")
    void speak_both_languages_break_no_rule_of_WCAG_and_fit(int width) {
        try (BrowserContext visitor = browser.visitor(width, 844, ColorScheme.LIGHT)) {
            Page page = browser.signIn(visitor, "operator");
            EveryScreen.fitsAndIsAccessible(
                    browser, page, List.of("/ipsec", "/ipsec-define?partner=P-0002", "/ipsec-define?partner=P-0003"));
            PortalBrowser.signOut(page);
        }
    }
}
