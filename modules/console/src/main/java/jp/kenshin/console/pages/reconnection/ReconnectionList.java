package jp.kenshin.console.pages.reconnection;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kenshin.console.pages.cases.CaseSources;
import jp.kenshin.console.pages.cases.CutoffView;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.registry.Partner;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** All cutoffs that have not ended, in the words of one language: what this desk can do first, what waits for somebody else last. */
public final class ReconnectionList {
    private final CaseSources sources;
    private final Instant now;
    private final Texts texts;
    private final Formats formats;
    private final List<Row> rows;

    ReconnectionList(CaseSources sources, String person, Texts texts) {
        this.sources = sources;
        this.now = sources.now();
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.rows = sources.cutoffs().listOpen(Optional.empty()).stream()
                .map(cutoff -> row(cutoff, person))
                .sorted(Comparator.comparing(Row::rank))
                .toList();
    }

    private Row row(Cutoff cutoff, String person) {
        Readiness readiness = new Readiness(cutoff, person, sources.hours(), now, texts);
        CutoffView view = new CutoffView(cutoff, texts);
        return new Row(
                rank(cutoff, readiness),
                cutoff.id(),
                cutoff.incident(),
                sources.registry()
                        .findPartner(cutoff.scope().partner())
                        .map(Partner::name)
                        .orElse(""),
                cutoff.scope().partner().value(),
                view,
                formats.dateTime(cutoff.cutOffAt()),
                formats.ago(cutoff.cutOffAt(), now),
                readiness);
    }

    private static int rank(Cutoff cutoff, Readiness readiness) {
        if (cutoff.state() == Cutoff.State.RECONNECTED || cutoff.state() == Cutoff.State.RECONNECTING) {
            return 0;
        }
        if (readiness.isReady()) {
            return 1;
        }
        return cutoff.declaration().isPresent() ? 2 : 3;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getCount() {
        return formats.number(rows.size());
    }

    /** Whether the desk is open now, and when it opens next. */
    public String getHours() {
        return sources.hours().isOpen(now)
                ? texts.get("ready.open")
                : texts.get("ready.not-open", formats.dateTime(sources.hours().nextOpening(now)));
    }

    public boolean isOpen() {
        return sources.hours().isOpen(now);
    }

    /**
     * A cutoff.
     *
     * @param rank how near it is to what this desk can do; 0 first
     * @param id number
     * @param incident number of its case
     * @param partnerName name of the partner
     * @param partner business id
     * @param cutoff the same in words
     * @param at when it was cut off
     * @param ago how long that is ago
     * @param readiness what is missing
     */
    public record Row(
            int rank,
            String id,
            String incident,
            String partnerName,
            String partner,
            CutoffView cutoff,
            String at,
            String ago,
            Readiness readiness) {}
}
