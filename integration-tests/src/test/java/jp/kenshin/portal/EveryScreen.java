package jp.kenshin.portal;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What every page is for everybody: there, in the words of both languages, and no wider than the window. */
public final class EveryScreen {
    private EveryScreen() {}

    /** Visits each page in each language, and looks at what is the same for all; the last language is Japanese. */
    public static void fits(PortalBrowser browser, Page page, List<String> paths) {
        visit(browser, page, paths, shown -> {});
    }

    /** The same, and no page breaks a rule of {@link Wcag}. */
    public static void fitsAndIsAccessible(PortalBrowser browser, Page page, List<String> paths) {
        visit(browser, page, paths, Wcag::check);
    }

    private static void visit(PortalBrowser browser, Page page, List<String> paths, Consumer<Page> look) {
        for (String language : List.of("en", "ja")) {
            page.navigate(browser.address("/language?to=" + language));
            for (String path : paths) {
                assertEquals(200, page.navigate(browser.address(path)).status(), path);
                assertEquals(language, page.locator("html").getAttribute("lang"), path);
                assertFalse(page.content().contains("???"), path);
                assertEquals(
                        page.viewportSize().width,
                        page.evaluate("document.documentElement.scrollWidth"),
                        () -> path + " " + PortalBrowser.tooWide(page));
                look.accept(page);
                Pictures.take(page, name(page, language, path));
            }
        }
    }

    private static String name(Page page, String language, String path) {
        return String.join(
                "-", language, Integer.toString(page.viewportSize().width), path.replaceAll("[^A-Za-z0-9]+", "-"));
    }
}
