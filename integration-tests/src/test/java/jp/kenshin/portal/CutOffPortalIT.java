package jp.kenshin.portal;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.Servers;
import jp.kenshin.launcher.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A server of its own: whoever is cut off at night stays so until the next working day. */
@DisplayName("The portal of a partner that is cut off")
@Tag("S-04")
@Tag("S-06")
@Tag("X-7")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutOffPortalIT {
    private static final Logger LOG = Logger.getLogger(CutOffPortalIT.class.getName());
    private static final long WITHIN_MILLIS = 1_000;
    private static final String TITLE = "ポータルの利用を止めています";
    /** What is left. */
    private static final Set<String> LEFT = Set.of("/connection", "/declare", "/declare/send", "/sign-out");

    private LibertyServer server;
    private PortalBrowser browser;
    private Client desk;

    @BeforeAll
    void start() {
        server = Servers.started(Servers.embedded("cut-off-portal"));
        browser = PortalBrowser.of(server);
        desk = new Client(server).as("desk");
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
    void leaves_the_screen_within_a_second_and_shows_nothing_but_the_state_and_the_declaration() {
        try (BrowserContext clerk = browser.visitor();
                BrowserContext colleague = browser.visitor();
                BrowserContext other = browser.visitor()) {
            Page page = browser.signIn(clerk, "sakura-gas");
            page.navigate(browser.address("/alarms"));
            Page meter = browser.signIn(colleague, "sakura-gas");
            meter.navigate(browser.address("/meter?id=G-0000041"));
            Page elsewhere = browser.signIn(other, "yama-lpg");
            elsewhere.navigate(browser.address("/alarms"));

            String incident = reportTheft();
            Instant ordered = Instant.now();
            cutOff(incident);
            Instant returned = Instant.now();
            requireTurned(page, ordered, returned);
            requireTurned(meter, ordered, returned);
            assertThat(elsewhere.locator("#alarm-state")).isVisible();

            signInAgain(page);
            requireNothingElse(clerk, page);
            declareOver(page, incident);
            requireForeign(other, incident);
            PortalBrowser.signOut(page);
            PortalBrowser.signOut(elsewhere);
        }
    }

    private String reportTheft() {
        JsonObject report = Json.createObjectBuilder()
                .add("channel", "PHONE")
                .add("kind", "THEFT")
                .add("service", "WEB")
                .add("place", "PC")
                .add("partner", "P-0001")
                .add("partnerName", "さくらガス")
                .add("portalUser", "sakura-gas")
                .add("reportedBy", "山田 太郎")
                .add("description", "事務所のパソコンが盗まれた")
                .build();
        return posted("/console/api/v1/incidents", report).getString("id");
    }

    private void cutOff(String incident) {
        JsonObject cutoff = Json.createObjectBuilder()
                .add("incident", incident)
                .add(
                        "scope",
                        Json.createObjectBuilder().add("kind", "PORTAL_USER").add("partner", "P-0001"))
                .build();
        posted("/console/api/v1/cutoffs", cutoff);
    }

    private JsonObject posted(String path, JsonObject body) {
        HttpResponse<String> answer = desk.postInternal(path, "application/json", body.toString());
        assertEquals(201, answer.statusCode(), answer.body());
        try (JsonReader json = Json.createReader(new StringReader(answer.body()))) {
            return json.readObject();
        }
    }

    /** The page came by itself before the sign-in, soon enough, and says why. */
    private static void requireTurned(Page page, Instant ordered, Instant returned) {
        page.waitForURL("**/sign-in?because=cut-off**", new Page.WaitForURLOptions().setTimeout(10_000));
        assertThat(page.locator(".notice")).containsText("インシデントへの対応のため");
        assertThat(page.locator(".notice")).containsText("0120-000-110");
        long turned = ((Number) page.evaluate("performance.timeOrigin")).longValue();
        LOG.info("turned " + (turned - ordered.toEpochMilli()) + " ms after the order, "
                + (turned - returned.toEpochMilli()) + " ms after it was confirmed");
        assertTrue(turned - returned.toEpochMilli() < WITHIN_MILLIS, turned + " " + returned);
    }

    private void signInAgain(Page page) {
        PortalBrowser.enter(page, "sakura-gas", Client.PASSWORD);
        page.waitForURL(browser.address("/connection"));
        assertThat(page.locator(".scopes li").first()).containsText("遮断");
        assertThat(page.locator(".main-nav a")).hasText(new String[] {"接続状態"});
        page.locator(".case summary").click();
        assertThat(page.locator(".time-line")).containsText("通報がありました");
        assertThat(page.locator(".time-line")).containsText("遮断を始めました（ポータル（Web））");
        assertFalse(page.content().contains("desk"), page.content());
    }

    private void requireNothingElse(BrowserContext clerk, Page page) {
        String token = DoorContract.token(page);
        List<String> addresses = new SiteAddresses("joint-metering-web", "").closed();
        assertTrue(addresses.containsAll(LEFT) && addresses.size() > 20, addresses::toString);
        for (String address : addresses) {
            if (!LEFT.contains(address)) {
                requireRefused(address, get(clerk, address));
                requireRefused(
                        address,
                        clerk.request()
                                .post(
                                        browser.address(address),
                                        RequestOptions.create()
                                                .setForm(everything(token))
                                                .setMaxRedirects(0)));
            }
        }
        for (String address : List.of("/", "/meters;x", "/connection/../meters", "/connection/x", "//meters")) {
            requireRefused(address, get(clerk, address));
        }
        page.navigate(browser.address("/meters"));
        assertThat(page.locator("h1")).hasText(TITLE);
        assertThat(page.locator("main")).containsText("0120-000-110");
        Wcag.check(page);
        page.click("main a.button");
        page.waitForURL(browser.address("/connection"));
        Wcag.check(page);
    }

    private APIResponse get(BrowserContext clerk, String address) {
        return clerk.request()
                .get(browser.address(address), RequestOptions.create().setMaxRedirects(0));
    }

    private static FormData everything(String token) {
        return FormData.create()
                .set("token", token)
                .set("partner", "P-0001")
                .set("id", "G-0000041")
                .set("wish", "0123456789abcdef0123456789abcdef")
                .set("place", "pc")
                .set("kind", "theft")
                .set("reporter", "x")
                .set("description", "x");
    }

    /** Nothing of the partner's data; that it is refused may also be that there is no such thing. */
    private static void requireRefused(String address, APIResponse answer) {
        assertTrue(answer.status() == 403 || answer.status() == 404, address + " " + answer.status());
        assertFalse(answer.text().contains("G-00000"), address);
        if (answer.status() == 403) {
            assertTrue(answer.text().contains(TITLE), address);
        }
    }

    private void declareOver(Page page, String incident) {
        page.click(".case .button");
        page.waitForURL(browser.address("/declare?id=" + incident));
        Wcag.check(page);
        page.fill("#who", "山田 太郎");
        page.locator("#measures").evaluate("field => field.removeAttribute('required')");
        page.click("#declare");
        assertThat(page.locator("#trouble-measures")).containsText("とった対策を入力してください");
        assertThat(page.locator("#who")).hasValue("山田 太郎");
        page.fill("#measures", "パスワードを変更し、\n新しいパソコンに替えた");
        page.click("#declare");
        page.waitForURL(browser.address("/connection"));
        assertThat(page.locator(".notice")).containsText("終息の申告を受け付けました");
        assertThat(page.locator(".scopes li").first()).containsText("遮断");
        assertThat(page.locator(".case")).containsText("新しいパソコンに替えた");
        assertThat(page.locator(".case .button")).hasCount(0);
    }

    private void requireForeign(BrowserContext other, String incident) {
        for (String path : List.of("/case?id=" + incident, "/declare?id=" + incident, "/case?id=I-9999999")) {
            APIResponse answer = get(other, path);
            assertEquals(404, answer.status(), path);
            assertFalse(answer.text().contains("山田"), path);
        }
    }
}
