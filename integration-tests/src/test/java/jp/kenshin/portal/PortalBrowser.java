package jp.kenshin.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ClientCertificate;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import jp.kenshin.harness.Client;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.platform.machine.Prerequisite;

/** One browser for a test class. Each visitor has cookies of its own; what any page complains about on its console is kept. */
public final class PortalBrowser implements AutoCloseable {
    private static final Map<String, String> ENVIRONMENT = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final String portal;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private PortalBrowser(Playwright playwright, Browser browser, String portal) {
        this.playwright = playwright;
        this.browser = browser;
        this.portal = portal;
    }

    public static PortalBrowser of(LibertyServer server) {
        return at(server.partner("/portal"));
    }

    /** A browser before the console, whose pages are made as the portal's are. */
    public static PortalBrowser ofConsole(LibertyServer server) {
        return at(server.internal("/console"));
    }

    private static PortalBrowser at(URI site) {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Prerequisite.require(chromium.isPresent(), "chromium");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(ENVIRONMENT));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(ARGUMENTS));
        return new PortalBrowser(playwright, browser, site.toString());
    }

    /** A visitor at a desk. */
    public BrowserContext visitor() {
        return visitor(1280, 800, ColorScheme.LIGHT);
    }

    /** A visitor with a screen of that size. */
    public BrowserContext visitor(int width, int height, ColorScheme scheme) {
        return browser.newContext(options(width, height, scheme));
    }

    /** A visitor at a desk whose browser runs no script. */
    public BrowserContext visitorWithoutScript() {
        return browser.newContext(options(1280, 800, ColorScheme.LIGHT).setJavaScriptEnabled(false));
    }

    /**
     * A visitor at a desk whose computer has a client certificate.
     *
     * @param pfx PKCS#12 of key and certificate
     * @param password of the file
     */
    public BrowserContext visitorWith(byte[] pfx, String password) {
        URI address = URI.create(portal);
        ClientCertificate certificate = new ClientCertificate(address.getScheme() + "://" + address.getAuthority())
                .setPfx(pfx)
                .setPassphrase(password);
        return browser.newContext(options(1280, 800, ColorScheme.LIGHT).setClientCertificates(List.of(certificate)));
    }

    private static Browser.NewContextOptions options(int width, int height, ColorScheme scheme) {
        return new Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale("ja-JP")
                .setTimezoneId("Asia/Tokyo");
    }

    /** A new page of the visitor, watched. */
    public Page page(BrowserContext visitor) {
        Page page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** Signs a demonstration user in and waits for the page that follows. */
    public Page signIn(BrowserContext visitor, String user) {
        Page page = page(visitor);
        page.navigate(address("/sign-in"));
        enter(page, user, Client.PASSWORD);
        page.waitForURL(address("/"));
        return page;
    }

    public static void enter(Page page, String user, String password) {
        page.fill("#user", user);
        page.fill("#password", password);
        page.press("#password", "Enter");
    }

    public static void signOut(Page page) {
        page.click("form[action$='/sign-out'] button");
        page.waitForURL("**/sign-in?because=signed-out");
    }

    /** What reaches beyond the right edge of the window, for the message of a test that found the page too wide. */
    public static String tooWide(Page page) {
        return String.valueOf(
                page.evaluate(
                        "[...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth)"
                                + ".map(e => e.tagName + '.' + e.getAttribute('class') + ' ' + e.textContent.trim().slice(0, 40)).slice(0, 8)"));
    }

    public String address(String path) {
        return portal + path;
    }

    /** What consoles have said so far. */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
