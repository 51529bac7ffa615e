package jp.kenshin.console.pages.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import jp.kenshin.console.pages.frame.PageFrame;
import jp.kenshin.console.pages.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/** The first page after signing in. */
@Named
@RequestScoped
public class HomePage {
    private HomeSources sources;
    private PageFrame frame;
    private PageLanguage language;
    private Clock clock;
    private @Nullable HomeSheet sheet;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected HomePage() {}

    @Inject
    HomePage(HomeSources sources, PageFrame frame, PageLanguage language, Clock clock) {
        this.sources = sources;
        this.frame = frame;
        this.language = language;
        this.clock = clock;
    }

    /** How collection is, asked once a request: the console's address is forwarded here, and a forwarded page has no action of its own. */
    public HomeSheet getSheet() {
        if (sheet == null) {
            sheet = new HomeSheet(sources, frame.getUserName(), clock.instant(), language.texts());
        }
        return sheet;
    }
}
