package jp.kenshin.story;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.regex.Pattern;
import jp.kenshin.console.DeskAtWork;
import jp.kenshin.identity.KeycloakServer;
import jp.kenshin.identity.KeycloakUnderTest;
import jp.kenshin.identity.ProviderVisits;
import jp.kenshin.portal.Pictures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is outside of the product is real, but for the SSL-VPN gateway, of which there is only the hook. */
@DisplayName("The theft of a partner's computer")
@ExtendWith(KeycloakUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutoffStoryIT {
    private static final Pattern CASE = Pattern.compile(".*/case\\?id=I-[0-9]+");
    private static final String MDMS = "MDMS接続";
    private static final String PORTAL_USER = "ポータルユーザー";
    private static final String TERMINAL = "無線端末 " + Utility.TERMINAL;
    private static final String CALLED = "山岸 岳さん（000-0003-0101）";
    /** What the log must tell: who did what, and in which order. */
    private static final List<String> STEPS = List.of(
            "yama-lpg incident.report",
            "desk cutoff.order",
            "desk cutoff.order",
            "desk cutoff.order",
            "desk cutoff.call",
            "desk cutoff.call",
            "desk cutoff.call",
            "reconnect incident.declare-resolved",
            "reconnect cutoff.reconnect",
            "reconnect cutoff.call",
            "reconnect cutoff.reconnect",
            "reconnect cutoff.call",
            "reconnect cutoff.reconnect",
            "reconnect cutoff.call",
            "reconnect incident.note",
            "reconnect incident.close");

    /** Points are told at once; on a busy machine it takes a while until all have answered. */
    private static final double PATIENCE = 30_000;

    private static final double USUAL_PATIENCE = 5_000;

    private final KeycloakServer keycloak;
    private Utility utility;
    private WaysIn ways;
    private ProviderVisits portal;
    private ProviderVisits console;

    CutoffStoryIT(KeycloakServer keycloak) {
        this.keycloak = keycloak;
    }

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        utility = new Utility(keycloak, folder);
        ways = new WaysIn(utility);
        portal = new ProviderVisits(utility.realm, utility.server);
        console = ProviderVisits.toConsole(utility.realm, utility.server);
    }

    @AfterAll
    void close() {
        PlaywrightAssertions.setDefaultAssertionTimeout(USUAL_PATIENCE);
        for (AutoCloseable each : new AutoCloseable[] {console, portal, utility}) {
            if (each != null) {
                closeOne(each);
            }
        }
    }

    private static void closeOne(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            // The rest is to be ended, too.
            System.out.println(e);
        }
    }

    @Test
    @Tag("S-01")
    @Tag("S-03")
    @Tag("S-04")
    @Tag("S-05")
    @Tag("S-06")
    @Tag("S-09")
    @Tag("S-12")
    @Tag("S-17")
    @Tag("X-6")
    @Tag("X-7")
    @Tag("X-10")
    void is_reported_cut_off_everywhere_called_back_declared_over_reconnected_closed_and_proven(@TempDir Path folder)
            throws Exception {
        try (BrowserContext clerk = portal.at(utility.computers.yamaLpg());
                BrowserContext desk = console.atAnyComputer();
                BrowserContext other = console.atAnyComputer();
                BrowserContext auditor = console.atAnyComputer()) {
            ways.requireOpen();
            Page atPartner = portal.signedIn(clerk, Utility.PARTNER_USER);
            String incident = report(atPartner);
            String token = utility.realm.machineToken(Utility.PARTNER_USER);

            Page atDesk = console.signedIn(desk, "desk");
            cutOff(atDesk, incident);
            requireTurned(atPartner);
            ways.requireClosed(token);
            requireNoSignIn(atPartner);
            callBack(atDesk);
            Pictures.take(caseOf(atDesk, incident), "console-case");

            Page back = console.signedIn(other, "reconnect");
            List<String> cutoffs = declareOver(back, incident);
            reconnectAll(back, cutoffs);
            ways.requireOpen();
            signInAgain(atPartner);
            DeskAtWork.closeCase(caseOf(back, incident), "施錠していない部屋に置いていた");

            prove(console.signedIn(auditor, "auditor"), folder);
        }
    }

    private String report(Page page) {
        page.click(".main-nav a >> text=インシデント通報");
        page.check("#place-pc");
        page.check("#kind-theft");
        page.fill("#description", "集中監視センターのパソコンが、VPN装置と無線端末ごと盗まれた");
        page.fill("#reporter", "山岸 岳");
        page.click("#report");
        page.waitForURL(CASE);
        assertThat(page.locator(".notice:not([hidden])")).containsText("通報を受け付けました");
        String incident = page.url().substring(page.url().indexOf("I-"));
        page.navigate(portal.address("/alarms"));
        assertThat(page.locator("#alarm-state")).isVisible();
        return incident;
    }

    private void cutOff(Page page, String incident) {
        page.click(".main-nav a[href$='/desk']");
        page.locator("#desk-cases a", new Page.LocatorOptions().setHasText(incident))
                .click();
        assertThat(page.locator("#case-now h2")).hasText("通報済み（遮断なし）");
        assertThat(page.locator("#case")).isFocused();
        page.keyboard().press("6");
        assertThat(page.locator("h1")).hasText("遮断");
        assertThat(page.locator("input[value=portal-user]")).isChecked();
        page.check("input[value=mdms]");
        page.check("input[value=terminal]");
        page.fill("#terminal", Utility.TERMINAL);
        page.click("[data-order]");
        assertThat(page.locator("#case-now h2")).hasText("遮断済み");
        requireConfirmed(page, MDMS, "検針システム（全サーバー）", "認証基盤", "IPsec VPN");
        requireConfirmed(page, PORTAL_USER, "検針システム（全サーバー）", "認証基盤", "クライアント証明書", "SSL-VPN装置");
        requireConfirmed(page, TERMINAL, "検針システム（全サーバー）", "端末認証");
        assertThat(page.locator("#case-now .cutoff")).hasCount(3);
        page.reload();
        Pictures.take(page, "console-desk");
    }

    private static void requireConfirmed(Page page, String scope, String... points) {
        Locator cutoff = page.locator("#case-now .cutoff[aria-label='" + scope + "']");
        assertThat(cutoff.locator(".cutoff-state")).hasText("遮断済み");
        assertThat(cutoff.locator(".tally-figure")).hasText(points.length + " / " + points.length + " か所で遮断を確認");
        assertThat(cutoff.locator(".points li")).hasCount(points.length);
        for (String point : points) {
            assertThat(cutoff.locator(".points li", new Locator.LocatorOptions().setHasText(point)))
                    .containsText("遮断を確認");
        }
    }

    /** What was on screen at the partner's. */
    private static void requireTurned(Page page) {
        page.waitForURL("**/sign-in?because=cut-off**");
        assertThat(page.locator(".notice")).containsText("インシデントへの対応のため");
        assertThat(page.locator(".notice")).containsText("0120-000-110");
    }

    private void requireNoSignIn(Page page) {
        page.click("a.button.is-primary");
        portal.enter(page, Utility.PARTNER_USER);
        assertThat(page.locator(".pf-m-danger, .alert-error, [id^=input-error]").first())
                .isVisible();
        assertThat(portal.passwordField(page)).isVisible();
    }

    private static void callBack(Page page) {
        for (int calls = 1; calls <= 3; calls++) {
            assertThat(page.locator(".next-call")).containsText("000-0003-0101");
            DeskAtWork.recordCall(page, "山岸 岳");
            assertThat(page.locator("#case-now .cutoff p", new Page.LocatorOptions().setHasText(CALLED)))
                    .hasCount(calls);
        }
    }

    private Page caseOf(Page page, String incident) {
        page.navigate(console.address("/case?id=" + incident));
        return page;
    }

    /** The portal and the MDMS are shut, so that the partner says by phone that it is over. Answers what there is to be reconnected. */
    private List<String> declareOver(Page page, String incident) {
        List<String> cutoffs = caseOf(page, incident).locator("a[href*='/reconnect?cutoff=']").all().stream()
                .map(link -> link.getAttribute("href").replaceAll(".*cutoff=", ""))
                .toList();
        assertEquals(3, cutoffs.size());
        page.navigate(console.address("/reconnect?cutoff=" + cutoffs.get(0)));
        assertThat(page.locator(".conditions")).containsText("事業者の解消の申告がありません");
        assertThat(page.locator("form[action$='reconnect-order']")).hasCount(0);
        DeskAtWork.declare(page);
        Pictures.take(page, "console-reconnection");
        return cutoffs;
    }

    private void reconnectAll(Page page, List<String> cutoffs) {
        for (String cutoff : cutoffs) {
            page.navigate(console.address("/reconnect?cutoff=" + cutoff));
            assertThat(page.locator(".conditions")).containsText("遮断した人（desk）とは別の担当者です");
            String scope = page.locator("h1").innerText().replaceFirst("^再接続: ", "");
            page.click("form[action$='reconnect-order'] button");
            Locator now = page.locator("#case-now .cutoff[aria-label='" + scope + "'] .cutoff-state");
            assertThat(now).hasText("再接続済み");
            page.reload();
            DeskAtWork.recordCall(page, "山岸 岳");
            assertThat(now).hasText("終了");
        }
    }

    private void signInAgain(Page page) {
        page.navigate(portal.address("/meters"));
        portal.enter(page, Utility.PARTNER_USER);
        page.waitForURL(portal.address("/meters"));
        assertThat(page.locator("header")).containsText("やまLPガス");
    }

    private void prove(Page page, Path folder) throws Exception {
        Path certificate =
                SavedLog.certificate(utility.auditKeystore(), Utility.KEYSTORE_PASSWORD, folder.resolve("audit.pem"));
        SavedLog saved = save(page);
        Pictures.take(page, "console-audit");
        String said = saved.verified(0, certificate);
        assertTrue(said.contains("INTACT: entries 1 to "), said);
        assertEquals(STEPS, saved.steps());

        long position = saved.position("cutoff.order");
        try (Connection owner = utility.database.connect()) {
            SavedLog.forge(owner, position);
        }
        String saidNow = save(page).verified(1, certificate);
        assertTrue(saidNow.contains("NOT INTACT: entry " + position + ":"), saidNow);
    }

    private SavedLog save(Page page) {
        page.navigate(console.address("/audit"));
        Download saved = page.waitForDownload(() -> page.click(".audit-export button"));
        return new SavedLog(saved.path());
    }
}
