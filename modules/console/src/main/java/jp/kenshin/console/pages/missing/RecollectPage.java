package jp.kenshin.console.pages.missing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.kernel.Jst;
import jp.kenshin.webpages.text.Formats;
import org.jspecify.annotations.Nullable;

/** What asking anew would do, before it is done. */
@Named
@RequestScoped
public class RecollectPage {
    private PageLanguage language;
    private Clock clock;
    private @Nullable Request request;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected RecollectPage() {}

    @Inject
    public RecollectPage(PageLanguage language, Clock clock) {
        this.language = language;
        this.clock = clock;
    }

    /** Reads what the address asks for. */
    public void load() {
        request = Request.of(
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap(),
                Jst.dayOf(clock.instant()));
    }

    private Request request() {
        if (request == null) {
            throw new IllegalStateException("nothing was loaded");
        }
        return request;
    }

    /** Name of the field that says what is meant. */
    public String getWhat() {
        return request().what();
    }

    public String getName() {
        return request().name();
    }

    /** What is meant, in words. */
    public String getSubject() {
        return language.texts()
                .get("recollect.of-" + request().what(), request().name());
    }

    public LocalDate getFirst() {
        return request().first();
    }

    public LocalDate getLast() {
        return request().last();
    }

    public String getPeriodName() {
        Formats formats = language.formats();
        return getFirst().equals(getLast())
                ? formats.date(getLast())
                : formats.date(getFirst()) + "–" + formats.date(getLast());
    }
}
