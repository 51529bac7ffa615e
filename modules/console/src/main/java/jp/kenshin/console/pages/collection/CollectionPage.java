package jp.kenshin.console.pages.collection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import jp.kenshin.console.pages.frame.PageFrame;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.kernel.Jst;
import org.jspecify.annotations.Nullable;

/** The collection dashboard; all of it follows from the address. */
@Named
@RequestScoped
public class CollectionPage {
    private Sources sources;
    private PageFrame frame;
    private PageLanguage language;
    private Clock clock;
    private @Nullable CollectionSheet sheet;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected CollectionPage() {}

    @Inject
    public CollectionPage(Sources sources, PageFrame frame, PageLanguage language, Clock clock) {
        this.sources = sources;
        this.frame = frame;
        this.language = language;
        this.clock = clock;
    }

    /** Reads what the address asks for. */
    public void load() {
        Map<String, String> given =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        Instant now = clock.instant();
        CollectionAddress address = CollectionAddress.parse(CollectionAddress.Words.of(given), Jst.dayOf(now));
        sheet = new CollectionSheet(address, sources, frame.getRoot(), now, language.texts());
    }

    public @Nullable CollectionSheet getSheet() {
        return sheet;
    }
}
