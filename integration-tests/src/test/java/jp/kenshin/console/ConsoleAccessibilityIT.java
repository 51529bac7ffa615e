package jp.kenshin.console;

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
import jp.kenshin.portal.Wcag;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The console for everybody")
@Tag("J-05")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleAccessibilityIT {
    private static final String UNIT = "E-0000185";

    private PortalBrowser browser;

    @BeforeAll
    void speak(LibertyServer server) throws IOException {
        browser = PortalBrowser.ofConsole(server);
        try (PlainUnit unit = new PlainUnit(server, UNIT)) {
            unit.tell(0x0EF0, "F4 312E322E33", "F5 B8B4", "F6 0000000000000000", "F7 FFFFFF");
        }
        // As ConsoleIT sends it: the quarantine puts both together and shows one of them.
        byte[] malformed = {0x10, (byte) 0x81, (byte) 0xDE, (byte) 0xAD};
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
    @ValueSource(ints = {1280, 390})
    void breaks_no_rule_of_WCAG_2_2_AA(int width) {
        String yesterday = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1).toString();
        try (BrowserContext visitor = browser.visitor(width, 844, ColorScheme.LIGHT)) {
            Page page = browser.page(visitor);
            page.navigate(browser.address("/sign-in"));
            Wcag.check(page);
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
                    "/device?id=nothing",
                    "/partners",
                    "/partner?id=P-0001",
                    "/registers",
                    "/registers?register=vulnerability")) {
                page.navigate(browser.address(path));
                Wcag.check(page);
            }
            PortalBrowser.signOut(page);
        }
    }
}
