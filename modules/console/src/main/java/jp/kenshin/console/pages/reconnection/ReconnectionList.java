package jp.kenshin.console.pages.reconnection;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.Paging;
import jp.kenshin.console.pages.cases.CaseSources;
import jp.kenshin.console.pages.cases.CutoffView;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** All cutoffs that have not ended, in the words of one language: what this desk can do first, what waits for somebody else last. */
public final class ReconnectionList {
    private final CaseSources sources;
    private final Instant now;
    private final Texts texts;
    private final Formats formats;
    private final Map<PartnerId, String> names = new HashMap<>();
    private final Paging paging;
    private final List<Row> rows;

    /** @param page the wanted page, from 1 */
    ReconnectionList(CaseSources sources, String person, int page, Texts texts) {
        this.sources = sources;
        this.now = sources.now();
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.paging = new Paging(sources.cutoffs().countOpen(), page, ReconnectionList::query, texts);
        this.rows = sources.cutoffs().listToReconnect(person, paging.offset(), Paging.SIZE).stream()
                .map(cutoff -> row(cutoff, person))
                .toList();
    }

    private static String query(int page) {
        return new AddressQuery().with("page", Integer.toString(page), "1").toString();
    }

    private Row row(Cutoff cutoff, String person) {
        Readiness readiness = new Readiness(cutoff, person, sources.hours(), now, texts);
        CutoffView view = new CutoffView(cutoff, texts);
        return new Row(
                cutoff.id(),
                cutoff.incident(),
                names.computeIfAbsent(cutoff.scope().partner(), this::name),
                cutoff.scope().partner().value(),
                view,
                formats.dateTime(cutoff.cutOffAt()),
                formats.ago(cutoff.cutOffAt(), now),
                readiness);
    }

    private String name(PartnerId partner) {
        return sources.registry().findPartner(partner).map(Partner::name).orElse("");
    }

    public List<Row> getRows() {
        return rows;
    }

    public Paging getPaging() {
        return paging;
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
            String id,
            String incident,
            String partnerName,
            String partner,
            CutoffView cutoff,
            String at,
            String ago,
            Readiness readiness) {}
}
