package jp.kenshin.console.pages.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.Paging;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.externalconnection.LineQuery;
import jp.kenshin.registry.Partner;
import jp.kenshin.webpages.text.Texts;

/** One page of the whole time line of a case, newest first: all of it, or without what the system wrote by itself again and again. */
public final class CaseLineList {
    private static final Set<CaseEntry.Kind> BY_THEMSELVES = EnumSet.of(
            CaseEntry.Kind.POINT_CONFIRMED,
            CaseEntry.Kind.POINT_FAILED,
            CaseEntry.Kind.POINT_RELEASED,
            CaseEntry.Kind.DRIFTED,
            CaseEntry.Kind.ESCALATED);
    private static final Set<CaseEntry.Kind> STEPS = EnumSet.complementOf(EnumSet.copyOf(BY_THEMSELVES));

    private final Incident incident;
    private final String partnerName;
    private final boolean stepsOnly;
    private final Texts texts;
    private final Paging paging;
    private final List<CaseEntry> lines;

    private CaseLineList(
            Incidents incidents, Incident incident, String partnerName, boolean stepsOnly, int page, Texts texts) {
        this.incident = incident;
        this.partnerName = partnerName;
        this.stepsOnly = stepsOnly;
        this.texts = texts;
        this.paging = new Paging(incidents.countLines(query(0)), page, this::pageQuery, texts);
        this.lines = incidents.listLines(query(paging.offset()));
    }

    static CaseLineList of(CaseSources sources, String id, boolean stepsOnly, int page, Texts texts) {
        Incident incident = sources.incidents().get(id);
        String name = sources.registry()
                .findPartner(incident.partner())
                .map(Partner::name)
                .orElse(incident.partnerName());
        return new CaseLineList(sources.incidents(), incident, name, stepsOnly, page, texts);
    }

    private LineQuery query(int offset) {
        return new LineQuery(incident.id(), stepsOnly ? STEPS : Set.of(), offset, Paging.SIZE);
    }

    private String pageQuery(int page) {
        return query(stepsOnly).with("page", Integer.toString(page), "1").toString();
    }

    private AddressQuery query(boolean steps) {
        return new AddressQuery().with("id", incident.id()).with("show", steps ? "steps" : "");
    }

    public String getId() {
        return incident.id();
    }

    public String getPartnerName() {
        return partnerName;
    }

    public Paging getPaging() {
        return paging;
    }

    public List<EntryView> getEntries() {
        return lines.stream().map(entry -> EntryView.of(entry, incident, texts)).toList();
    }

    /** All lines, or steps only: two links. */
    public List<CaseList.Link> getShows() {
        return List.of(
                new CaseList.Link(texts.get("case-lines.all"), query(false).toString(), !stepsOnly),
                new CaseList.Link(texts.get("case-lines.steps"), query(true).toString(), stepsOnly));
    }
}
