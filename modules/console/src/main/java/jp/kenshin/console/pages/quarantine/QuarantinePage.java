package jp.kenshin.console.pages.quarantine;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.collection.Quarantine;
import jp.kenshin.collection.RefusalReason;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/** The quarantine; what is shown follows from the address. */
@Named
@RequestScoped
public class QuarantinePage {
    private Quarantine quarantine;
    private PageLanguage language;
    private Clock clock;
    private @Nullable RefusedFrames frames;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected QuarantinePage() {}

    @Inject
    public QuarantinePage(Quarantine quarantine, PageLanguage language, Clock clock) {
        this.quarantine = quarantine;
        this.language = language;
        this.clock = clock;
    }

    /** Reads what the address asks for. */
    public void load() {
        Map<String, String> given =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        RefusedFrames.Choice choice = new RefusedFrames.Choice(
                AddressQuery.constant(RefusalReason.class, given.get("reason")),
                Optional.of(AddressQuery.text(given.get("unit"))).filter(unit -> !unit.isEmpty()),
                !"all".equals(given.get("show")),
                AddressQuery.number(given.get("page"), 1, 1_000_000, 1));
        frames = new RefusedFrames(quarantine, choice, clock.instant(), language.texts());
    }

    public @Nullable RefusedFrames getFrames() {
        return frames;
    }
}
