package jp.kenshin.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import jp.kenshin.launcher.LibertyServer;
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

@DisplayName("The page of a new partner")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("R-08")
@Tag("J-09")
class OnboardingPageIT {
    private static final String PARTNER = "P-0913";

    private final PortalBrowser browser;

    OnboardingPageIT(LibertyServer server) {
        this.browser = PortalBrowser.ofConsole(server);
    }

    @BeforeAll
    void imports_the_partner(Client client) {
        assertEquals(
                200,
                client.as("operator")
                        .importRegistry(Map.of(
                                "partners.csv",
                                "partner_id,name,services,portal_user,nw_user,global_ip,vpn_equipment\n" + PARTNER
                                        + ",みどりガス,WEB,midori-913,,,\n",
                                "contacts.csv",
                                "partner_id,rank,name,phone,email\n" + PARTNER + ",1,保安課 緑,000-0913-0101,\n"))
                        .statusCode());
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void says_what_is_missing_and_registers_the_agreement() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "operator");
            page.navigate(browser.address("/partners"));
            page.locator("a", new Page.LocatorOptions().setHasText(PARTNER)).click();
            Locator agreement = page.locator("tr", new Page.LocatorOptions().setHasText("同意書"))
                    .first();
            assertThat(agreement).containsText("未完了");
            assertThat(page.locator("main")).containsText("保安課 緑 000-0913-0101");

            page.locator("summary").click();
            page.locator("#signed-by").fill("代表 緑");
            page.locator("#signed-on").fill("2026-01-15");
            page.locator("#paper").fill("書庫 3-12");
            page.locator("input[type=checkbox]").all().forEach(Locator::check);
            page.locator("form.asks button").click();

            assertThat(page.locator("main")).containsText("同意書を登録しました。");
            assertThat(agreement).containsText("済み");
            PortalBrowser.signOut(page);
        }
    }

    @Test
    void is_the_auditors_to_see_and_not_to_change() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "auditor");
            assertEquals(
                    200, page.navigate(browser.address("/partner?id=P-0001")).status());
            assertThat(page.locator("main")).containsText("有効");
            assertThat(page.locator("form.asks")).hasCount(0);
            PortalBrowser.signOut(page);
        }
    }
}
