package jp.kenshin.identity;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.portal.PortalBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The portal with the real Keycloak")
@ExtendWith(KeycloakUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("X-3")
class PortalSignInIT {
    private static final String PASSWORD = "long-enough-for-anybody-1";
    private final KeycloakServer keycloak;
    private final PortalBrowser browser;

    PortalSignInIT(KeycloakServer keycloak, LibertyServer server) {
        this.keycloak = keycloak;
        this.browser = PortalBrowser.of(server);
    }

    @BeforeAll
    void makePeople() throws IOException {
        keycloak.createUser("sakura-gas", PASSWORD, "partner-web");
        keycloak.createUser("operator", PASSWORD, "utility-operator");
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void a_clerk_signs_in_at_the_provider_and_is_out_as_soon_as_the_provider_says_so() throws IOException {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = signIn(visitor, "sakura-gas");
            page.waitForURL(browser.address("/"));
            assertTrue(page.content().contains("さくらガス"), page::content);

            keycloak.signOut("sakura-gas");
            page.navigate(browser.address("/meters"));

            assertTrue(page.url().startsWith(browser.address("/sign-in")), page.url());
        }
    }

    @Test
    void a_user_of_the_utility_is_no_partner_and_stays_outside() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = signIn(visitor, "operator");
            page.waitForURL(browser.address("/sign-in**"));
            page.navigate(browser.address("/meters"));
            assertTrue(page.url().startsWith(browser.address("/sign-in")), page.url());
        }
    }

    @Test
    void a_forged_answer_of_the_provider_opens_nothing() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.page(visitor);
            page.navigate(browser.address("/signin/callback?code=forged&state=forged"));
            assertFalse(page.content().contains("さくらガス"));
            page.navigate(browser.address("/meters"));
            assertTrue(page.url().startsWith(browser.address("/sign-in")), page.url());
        }
    }

    @Test
    void the_own_form_is_gone_where_a_provider_signs_in() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.page(visitor);
            page.navigate(browser.address("/sign-in"));
            assertEquals(0, page.locator("#password").count());
        }
    }

    private Page signIn(BrowserContext visitor, String user) {
        Page page = browser.page(visitor);
        page.navigate(browser.address("/"));
        page.click("a.button.is-primary");
        page.waitForURL(keycloak.issuer() + "/**");
        page.fill("#username", user);
        page.fill("#password", PASSWORD);
        page.press("#password", "Enter");
        return page;
    }
}
