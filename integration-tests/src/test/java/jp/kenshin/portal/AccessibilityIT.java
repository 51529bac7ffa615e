package jp.kenshin.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import jp.kenshin.harness.PlainUnit;
import jp.kenshin.launcher.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The portal for everybody")
@Tag("J-05")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityIT {
    private PortalBrowser browser;

    @BeforeAll
    void openBrowser(LibertyServer server, Client client) {
        browser = PortalBrowser.of(server);
        PortalReadings.send(client);
        try (PlainUnit unit = new PlainUnit(server, "T-0000041")) {
            unit.tell(0x0EF0, "F4 312E322E33", "F5 B8B4", "F6 0000000000000000", "F7 3F0029");
        }
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void breaks_no_rule_of_WCAG_2_2_AA(int width) {
        try (BrowserContext visitor = browser.visitor(width, 844, ColorScheme.LIGHT)) {
            Page page = browser.page(visitor);
            page.navigate(browser.address("/sign-in?because=too-many-sessions"));
            Wcag.check(page);
            PortalBrowser.enter(page, "sakura-gas", Client.PASSWORD);
            page.waitForURL(browser.address("/"));
            Wcag.check(page);
            String meter = "/meter?id=" + PortalReadings.METER;
            for (String path : List.of(
                    "/meters",
                    "/meters?q=zzz",
                    "/terminal?id=T-0000041",
                    "/alarms",
                    "/alarms?show=all&area=nowhere",
                    "/notices",
                    "/operations",
                    "/operations?from=2020-01-01&to=2020-01-02",
                    "/connection",
                    "/report",
                    "/report?place=terminal&terminal=T-0000041",
                    "/case?id=nothing",
                    meter + "&span=day&day=" + PortalReadings.yesterday(),
                    meter + "&span=month",
                    meter + "&span=period&from=2020-01-01&to=2020-01-02",
                    "/meter?id=nothing")) {
                page.navigate(browser.address(path));
                Wcag.check(page);
            }
            PortalBrowser.signOut(page);
        }
    }
}
