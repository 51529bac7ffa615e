package jp.kenshin.portal;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages for the documents: taken where {@code -Dkenshin.pictures=…} names a folder, nowhere else. */
public final class Pictures {
    private static final String FOLDER = System.getProperty("kenshin.pictures", "");

    private static final int TALLEST = 1_600;

    private Pictures() {}

    public static void take(Page page, String name) {
        if (!FOLDER.isEmpty()) {
            int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setClip(0, 0, page.viewportSize().width, Math.min(height, TALLEST))
                    .setPath(Path.of(FOLDER).resolve(name + ".png")));
        }
    }
}
