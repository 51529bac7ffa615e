package jp.kenshin.jointmetering.web.present;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.webpages.frame.FormToken;
import org.jspecify.annotations.Nullable;

/** The part of a meter's page that reads it now: a form, and what came of the last wishes. */
@Named
@RequestScoped
public class PresentReads {
    private static final Duration LATELY = Duration.ofDays(1);
    private static final int MOST = 5;
    private static final int PACE_MILLISECONDS = 2_000;
    private static final Set<String> REFUSALS = Set.of("no-unit", "too-many");

    private Visitor visitor;
    private PageLanguage language;
    private Clock clock;
    private @Nullable String refused;
    private List<ReadView> reads = List.of();

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected PresentReads() {}

    @Inject
    public PresentReads(Visitor visitor, PageLanguage language, Clock clock) {
        this.visitor = visitor;
        this.language = language;
        this.clock = clock;
    }

    /** Name of a new wish: a form that is sent twice carries the same. */
    public String newWish() {
        return FormToken.create();
    }

    /** Reads what has become of the last wishes; the meter's page has made sure that it is the partner's. */
    public void load(String meter) {
        Instant now = clock.instant();
        reads = visitor.service().listReads(MeterId.of(meter), now.minus(LATELY), MOST).stream()
                .map(command -> ReadView.of(command, now, language.texts()))
                .toList();
    }

    /** What the partner has wished of the meter lately, newest first. */
    public List<ReadView> getReads() {
        return reads;
    }

    /** Milliseconds until the page looks again; empty when nothing is on its way. */
    public String getPace() {
        return reads.stream().anyMatch(ReadView::running) ? Integer.toString(PACE_MILLISECONDS) : "";
    }

    /** Why the wish before this page was not taken; empty when it was, or there was none. */
    public String getRefusal() {
        return refused != null && REFUSALS.contains(refused) ? language.texts().get("present.refused." + refused) : "";
    }

    public @Nullable String getRefused() {
        return refused;
    }

    public void setRefused(String refused) {
        this.refused = refused;
    }
}
