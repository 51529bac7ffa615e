package jp.kenshin.jointmetering.web.connection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.kenshin.externalconnection.BusinessHours;
import jp.kenshin.externalconnection.Cutoffs;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentQuery;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.jointmetering.web.form.FormAnswer;
import jp.kenshin.jointmetering.web.incident.CaseSheet;
import jp.kenshin.jointmetering.web.incident.OwnCase;
import jp.kenshin.jointmetering.web.signin.DeskPhone;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.registry.Partner;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/** The state of the partner's connections; shown also to a partner that is cut off. */
@Named
@RequestScoped
public class ConnectionPage {
    private static final int MOST_CASES = 50;

    private HttpServletRequest request;
    private Visitor visitor;
    private Cutoffs cutoffs;
    private Incidents incidents;
    private BusinessHours hours;
    private PageLanguage language;
    private DeskPhone desk;
    private Clock clock;
    private @Nullable ConnectionSheet sheet;
    private String told = "";

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected ConnectionPage() {}

    @Inject
    public ConnectionPage(
            HttpServletRequest request,
            Visitor visitor,
            Cutoffs cutoffs,
            Incidents incidents,
            BusinessHours hours,
            PageLanguage language,
            DeskPhone desk,
            Clock clock) {
        this.request = request;
        this.visitor = visitor;
        this.cutoffs = cutoffs;
        this.incidents = incidents;
        this.hours = hours;
        this.language = language;
        this.desk = desk;
        this.clock = clock;
    }

    /** Reads the state as it is now. */
    public void load() {
        Partner partner = visitor.partner();
        Texts texts = language.texts();
        List<Incident> cases = incidents.list(IncidentQuery.of(partner.id(), MOST_CASES));
        List<CaseSheet> open = cases.stream()
                .filter(incident -> incident.isOpen() && CaseSheet.isShown(incident))
                .map(incident -> OwnCase.sheet(incidents, visitor, incident, texts))
                .toList();
        sheet = new ConnectionSheet(partner, cutoffs.listOpen(partner.id()), cases, open, texts);
        told = FormAnswer.take(request, DeclareForm.NAME).done();
    }

    public @Nullable ConnectionSheet getSheet() {
        return sheet;
    }

    /** What came of the declaration that led here; empty for somebody who comes by address. */
    public String getTold() {
        return told.isEmpty() ? "" : language.texts().get(told);
    }

    /** When the reconnection desk works, in a sentence. */
    public String getHours() {
        Instant now = clock.instant();
        return hours.isOpen(now)
                ? language.texts().get("connection.hours.open")
                : language.texts()
                        .get("connection.hours.closed", language.formats().dateTime(hours.nextOpening(now)));
    }

    public String getDesk() {
        return language.texts().get("connection.by-phone", desk.inWords(language.texts()));
    }

    /** When this was so. */
    public String getAsOf() {
        return language.texts().get("home.as-of", language.formats().dateTime(clock.instant()));
    }
}
