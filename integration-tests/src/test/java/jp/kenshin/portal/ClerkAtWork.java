package jp.kenshin.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import jp.kenshin.harness.KenshinUnderTest;
import jp.kenshin.launcher.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A clerk of Sakura Gas signed in to the portal, before each test; afterwards the browser must have had nothing to complain of. */
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClerkAtWork {
    PortalBrowser browser;
    BrowserContext clerk;
    Page page;

    @BeforeAll
    void openBrowser(LibertyServer server) {
        browser = PortalBrowser.of(server);
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void signIn() {
        browser.complaints().clear();
        clerk = browser.visitor();
        page = browser.signIn(clerk, "sakura-gas");
    }

    @AfterEach
    void signOutWithoutComplaints() {
        List<String> complaints = List.copyOf(browser.complaints());
        page.navigate(browser.address("/"));
        PortalBrowser.signOut(page);
        clerk.close();
        assertEquals(List.of(), complaints);
    }
}
