package jp.kenshin.identity;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jp.kenshin.identity.PartnerAuthority.Issued;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.portal.PortalBrowser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** People at their computers who sign in to the portal, or to the console, where Keycloak asks for the password. */
public final class ProviderVisits implements AutoCloseable {
    /** Of everybody. */
    public static final String PASSWORD = "long-enough-for-anybody-1";

    private final KeycloakRealm keycloak;
    private final PortalBrowser browser;

    /** Visits to the portal. */
    public ProviderVisits(KeycloakRealm keycloak, LibertyServer server) {
        this(keycloak, PortalBrowser.of(server));
    }

    private ProviderVisits(KeycloakRealm keycloak, PortalBrowser browser) {
        this.keycloak = keycloak;
        this.browser = browser;
    }

    /** Visits to the console. */
    public static ProviderVisits toConsole(KeycloakRealm keycloak, LibertyServer server) {
        return new ProviderVisits(keycloak, PortalBrowser.ofConsole(server));
    }

    /** A visitor at a computer. */
    public BrowserContext at(Issued computer) {
        return browser.visitorWith(computer.pfx(), PartnerAuthority.PASSWORD);
    }

    /** A visitor at a computer without a client certificate. */
    public BrowserContext atAnyComputer() {
        return browser.visitor();
    }

    Page page(BrowserContext visitor) {
        return browser.page(visitor);
    }

    public String address(String path) {
        return browser.address(path);
    }

    /** Signs in and waits for the page that follows. */
    public Page signedIn(BrowserContext visitor, String user) {
        Page page = signIn(visitor, user, "/");
        page.waitForURL(address("/"));
        return page;
    }

    /** Goes to a page of the site, which sends who is not signed in straight to Keycloak, and enters name and password there. */
    public Page signIn(BrowserContext visitor, String user, String path) {
        Page page = page(visitor);
        page.navigate(address(path));
        enter(page, user);
        return page;
    }

    public void enter(Page page, String user) {
        assertThat(passwordField(page)).isVisible();
        page.fill("#username", user);
        page.fill("#password", PASSWORD);
        page.press("#password", "Enter");
    }

    /** Where Keycloak asks for the password. */
    public Locator passwordField(Page page) {
        page.waitForURL(keycloak.issuer() + "/**");
        return page.locator("#kc-form-login #password");
    }

    @Override
    public void close() {
        browser.close();
    }
}
