package jp.kenshin.console;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import jp.kenshin.harness.PlainUnit;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.portal.PortalBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Not part of the default run until it has been seen green on every page: wide pages in light and dark have been, up to the device page. */
@DisplayName("The console for everybody")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityDrill {
    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String UNIT = "E-0000185";

    private PortalBrowser browser;

    @BeforeAll
    void speak(LibertyServer server) throws IOException {
        browser = PortalBrowser.ofConsole(server);
        try (PlainUnit unit = new PlainUnit(server, UNIT)) {
            unit.tell(0x0EF0, "F4 312E322E33", "F5 B8B4", "F6 0000000000000000", "F7 FFFFFF");
        }
        byte[] malformed = {0x10, (byte) 0x81, 0x01};
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            int port = server.settings().ports().field();
            socket.send(new DatagramPacket(malformed, malformed.length, InetAddress.getLoopbackAddress(), port));
        }
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void breaks_no_rule_of_WCAG_2_2_AA(ColorScheme scheme) {
        String yesterday = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1).toString();
        for (int width : new int[] {1280, 390}) {
            try (BrowserContext visitor = browser.visitor(width, 844, scheme)) {
                Page page = browser.page(visitor);
                page.navigate(browser.address("/sign-in"));
                check(page);
                PortalBrowser.enter(page, "operator", Client.PASSWORD);
                page.waitForURL(browser.address("/"));
                for (String path : List.of(
                        "/",
                        "/collection",
                        "/collection?days=1",
                        "/missing",
                        "/missing?state=filled",
                        "/recollect?unit=" + UNIT + "&first=" + yesterday + "&last=" + yesterday,
                        "/quarantine?show=all",
                        "/devices",
                        "/devices?q=zzz",
                        "/device?id=" + UNIT,
                        "/device?id=nothing")) {
                    page.navigate(browser.address(path));
                    check(page);
                }
                PortalBrowser.signOut(page);
            }
        }
    }

    private static void check(Page page) {
        List<String> violations = new AxeBuilder(page)
                .withTags(WCAG_22_AA).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .toList())
                        .toList();
        assertEquals(List.of(), violations, page.url());
    }
}
