package jp.kenshin.console.pages.missing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import jp.kenshin.collection.Recollection;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.collection.CollectionAddress;
import jp.kenshin.console.pages.collection.Sources;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.kernel.Jst;
import org.jspecify.annotations.Nullable;

/** The list of what is missing; all of it follows from the address. */
@Named
@RequestScoped
public class MissingPage {
    private Sources sources;
    private PageLanguage language;
    private Clock clock;
    private @Nullable MissingList list;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected MissingPage() {}

    @Inject
    public MissingPage(Sources sources, PageLanguage language, Clock clock) {
        this.sources = sources;
        this.language = language;
        this.clock = clock;
    }

    /** Reads what the address asks for. */
    public void load() {
        Map<String, String> given =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        Instant now = clock.instant();
        list = new MissingList(
                sources.requireRecollections(),
                CollectionAddress.parse(CollectionAddress.Words.of(given), Jst.dayOf(now)),
                AddressQuery.constant(Recollection.State.class, given.get("state")),
                AddressQuery.constant(Recollection.Reason.class, given.get("reason")),
                AddressQuery.number(given.get("page"), 1, 1_000_000, 1),
                now,
                language.texts());
    }

    public @Nullable MissingList getList() {
        return list;
    }
}
