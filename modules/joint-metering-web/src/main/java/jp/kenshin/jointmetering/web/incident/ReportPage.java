package jp.kenshin.jointmetering.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import jp.kenshin.externalconnection.IncidentReport.Kind;
import jp.kenshin.jointmetering.web.form.FormAnswer;
import jp.kenshin.jointmetering.web.signin.DeskPhone;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.Partner;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/** The page on which a partner reports an incident. */
@Named
@RequestScoped
public class ReportPage {
    /** More than that nobody looks through; any other terminal can be typed. */
    private static final int MOST_TERMINALS = 500;

    private HttpServletRequest request;
    private Visitor visitor;
    private PageLanguage language;
    private DeskPhone desk;
    private @Nullable String place;
    private @Nullable String terminal;
    private @Nullable FormAnswer answer;
    private @Nullable Partner partner;
    private List<String> terminals = List.of();

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected ReportPage() {}

    @Inject
    public ReportPage(HttpServletRequest request, Visitor visitor, PageLanguage language, DeskPhone desk) {
        this.request = request;
        this.visitor = visitor;
        this.language = language;
        this.desk = desk;
    }

    /** Begins the form, with what was entered where it was refused. */
    public void load() {
        answer = FormAnswer.take(request, ReportForm.NAME);
        partner = visitor.service().partner();
        terminals = visitor.service().listTerminals(MOST_TERMINALS).stream()
                .map(TerminalId::value)
                .toList();
    }

    private FormAnswer answer() {
        if (answer == null) {
            throw new IllegalStateException("nothing was loaded");
        }
        return answer;
    }

    private Partner partner() {
        if (partner == null) {
            throw new IllegalStateException("nothing was loaded");
        }
        return partner;
    }

    public List<Choice> getPlaces() {
        Texts texts = language.texts();
        String chosen = answer().value(ReportForm.PLACE, place == null ? "" : place);
        return ReportForm.places(partner()).stream()
                .map(Words::word)
                .map(word -> new Choice(
                        word,
                        texts.get("incident.place." + word),
                        texts.get("report.consequence." + word),
                        word.equals(chosen)))
                .toList();
    }

    public List<Choice> getKinds() {
        String chosen = answer().value(ReportForm.KIND, "");
        return Stream.of(Kind.values())
                .map(Words::word)
                .map(word -> new Choice(word, language.texts().get("incident.kind." + word), "", word.equals(chosen)))
                .toList();
    }

    public List<String> getTerminals() {
        return terminals;
    }

    public String getChosenTerminal() {
        return answer().value(ReportForm.TERMINAL, terminal == null ? "" : terminal);
    }

    public String getDescription() {
        return answer().value(ReportForm.DESCRIPTION, "");
    }

    public String getReporter() {
        return answer().value(ReportForm.REPORTER, "");
    }

    public boolean isRefused() {
        return answer().isRefused();
    }

    /** What is wrong with a field, in a sentence; empty when nothing is. */
    public String trouble(String field) {
        String key = answer().troubles().getOrDefault(field, "");
        return key.isEmpty() ? "" : language.texts().get(key);
    }

    public String getPartnerName() {
        return partner().name();
    }

    public String getPartnerId() {
        return partner().id().value();
    }

    public String getPortalUser() {
        return partner().portalUser().orElse("");
    }

    /** Whom to call instead. */
    public String getDesk() {
        return language.texts().get("report.by-phone", desk.inWords(language.texts()));
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public @Nullable String getTerminal() {
        return terminal;
    }

    public void setTerminal(String terminal) {
        this.terminal = terminal;
    }
}
