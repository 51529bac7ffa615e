package jp.kenshin.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import java.util.Map;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import jp.kenshin.launcher.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for the door of every site, portal or console. */
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DoorContract {
    private final String visitor;
    private final String cookie;
    private final String area;
    private final SiteAddresses addresses;

    protected LibertyServer server;
    protected PortalBrowser browser;

    /**
     * @param visitor a demonstration user whom the site lets in
     * @param cookie name of its session's cookie
     * @param area path that the cookie is for
     * @param addresses where the site answers somebody who is signed in
     */
    protected DoorContract(String visitor, String cookie, String area, SiteAddresses addresses) {
        this.visitor = visitor;
        this.cookie = cookie;
        this.area = area;
        this.addresses = addresses;
    }

    protected abstract PortalBrowser open(LibertyServer started);

    @BeforeAll
    void openBrowser(LibertyServer started) {
        server = started;
        browser = open(started);
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void leads_never_out_of_the_site() {
        try (BrowserContext context = browser.visitor()) {
            Page page = browser.page(context);
            page.navigate(browser.address("/sign-in?to=https%3A%2F%2Fexample.invalid%2F"));
            PortalBrowser.enter(page, visitor, Client.PASSWORD);
            page.waitForURL(browser.address("/"));
            PortalBrowser.signOut(page);
        }
    }

    @Test
    void changes_the_session_at_sign_in_and_keeps_its_cookie_to_itself() {
        try (BrowserContext context = browser.visitor()) {
            Page page = browser.page(context);
            page.navigate(browser.address("/sign-in"));
            String planted = session(context).value;
            PortalBrowser.enter(page, visitor, Client.PASSWORD);
            page.waitForURL(browser.address("/"));
            Cookie session = session(context);
            assertNotEquals(planted, session.value);
            assertTrue(session.secure);
            assertTrue(session.httpOnly);
            assertEquals(SameSiteAttribute.LAX, session.sameSite);
            assertEquals(area, session.path);
            PortalBrowser.signOut(page);
        }
    }

    @Test
    void tells_the_browser_what_to_refuse() {
        try (BrowserContext context = browser.visitor()) {
            Page page = browser.page(context);
            assertRefusing(page, "/sign-in");
            PortalBrowser.enter(page, visitor, Client.PASSWORD);
            page.waitForURL(browser.address("/"));
            assertRefusing(page, "/nothing");
            PortalBrowser.signOut(page);
        }
    }

    private void assertRefusing(Page page, String path) {
        Map<String, String> headers = page.navigate(browser.address(path)).headers();
        String policy = headers.getOrDefault("content-security-policy", "");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", headers.get("x-content-type-options"));
        assertEquals("same-origin", headers.get("referrer-policy"));
        assertTrue(headers.getOrDefault("cache-control", "").contains("no-store"));
        assertFalse(page.content().matches("(?s).* (style|on[a-z]+)=\".*"));
    }

    @Test
    void does_nothing_for_another_site() {
        try (BrowserContext context = browser.visitor();
                BrowserContext other = browser.visitor()) {
            Page page = browser.signIn(context, visitor);
            Page elsewhere = browser.signIn(other, visitor);
            List<FormData> forged = List.of(
                    FormData.create(),
                    FormData.create().set("token", "guessed"),
                    FormData.create().set("token", token(elsewhere)));
            for (String address : addresses.closed()) {
                for (FormData form : forged) {
                    assertEquals(403, post(context, address, form), address);
                }
            }
            assertEquals(200, post(context, "/home", FormData.create().set("token", token(page))));
            PortalBrowser.signOut(page);
            PortalBrowser.signOut(elsewhere);
        }
    }

    /** What the forms of a page's session carry. */
    protected static String token(Page page) {
        return page.locator("form[action$='/sign-out'] input[name=token]").inputValue();
    }

    /** Status of the answer to a form that no page of the site sent, or of where it leads. */
    protected int post(BrowserContext context, String address, FormData form) {
        return context.request()
                .post(browser.address(address), RequestOptions.create().setForm(form))
                .status();
    }

    private Cookie session(BrowserContext context) {
        return context.cookies().stream()
                .filter(kept -> kept.name.equals(cookie))
                .findFirst()
                .orElseThrow();
    }
}
