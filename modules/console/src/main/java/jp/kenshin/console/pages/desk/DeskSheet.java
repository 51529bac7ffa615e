package jp.kenshin.console.pages.desk;

import java.util.List;
import java.util.Optional;
import jp.kenshin.console.pages.cases.CaseSheet;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentQuery;
import jp.kenshin.registry.Partner;
import jp.kenshin.webpages.text.Texts;

/** The three columns of the desk: what was searched for, the partner, its case. */
public final class DeskSheet {
    private final String query;
    private final List<PartnerSearch.Found> found;
    private final Optional<PartnerCard> card;
    private final Optional<CaseSheet> incident;
    private final List<SafetyAlarms.Group> alarms;

    private DeskSheet(
            String query,
            List<PartnerSearch.Found> found,
            Optional<PartnerCard> card,
            Optional<CaseSheet> incident,
            List<SafetyAlarms.Group> alarms) {
        this.query = query;
        this.found = found;
        this.card = card;
        this.incident = incident;
        this.alarms = alarms;
    }

    /**
     * Puts together what an address asks for. A case brings its partner along; a partner its newest open case; a search that only one
     * partner fits brings that one.
     *
     * @throws jp.kenshin.kernel.KenshinException when there is no such case
     */
    static DeskSheet of(DeskSources sources, String query, String partner, String caseId, Texts texts) {
        List<PartnerSearch.Found> found = sources.find(query, texts);
        Optional<Incident> asked = caseId.isEmpty()
                ? Optional.empty()
                : Optional.of(sources.cases().incidents().get(caseId));
        String only = found.size() == 1 ? found.get(0).id() : "";
        Optional<Partner> chosen = sources.findPartner(
                asked.map(incident -> incident.partner().value()).orElse(partner.isEmpty() ? only : partner));
        Optional<Incident> incident = asked.or(() -> chosen.flatMap(each -> newest(sources, each)));
        return new DeskSheet(
                query,
                found,
                chosen.map(each -> sources.card(each, texts)),
                incident.map(each -> sources.cases().sheet(each, texts)),
                sources.alarms(texts));
    }

    private static Optional<Incident> newest(DeskSources sources, Partner partner) {
        return sources.cases().incidents().list(new IncidentQuery(Optional.of(partner.id()), true, "", 0, 1)).stream()
                .findFirst();
    }

    public String getQuery() {
        return query;
    }

    public boolean isSearched() {
        return !query.isEmpty();
    }

    public List<PartnerSearch.Found> getFound() {
        return found;
    }

    public boolean isPartnerChosen() {
        return card.isPresent();
    }

    public PartnerCard getCard() {
        return card.orElseThrow();
    }

    public boolean isCaseShown() {
        return incident.isPresent();
    }

    public CaseSheet getIncident() {
        return incident.orElseThrow();
    }

    /** Alarms where lives may be in danger, of partners that are cut off. */
    public List<SafetyAlarms.Group> getAlarms() {
        return alarms;
    }
}
