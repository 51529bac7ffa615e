package jp.kenshin.jointmetering.web.connection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.jointmetering.web.form.FormAnswer;
import jp.kenshin.jointmetering.web.incident.CaseSheet;
import jp.kenshin.jointmetering.web.incident.OwnCase;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/** The page on which a partner declares an incident over, with what that brings about. */
@Named
@RequestScoped
public class DeclarePage {
    private HttpServletRequest request;
    private Visitor visitor;
    private Incidents incidents;
    private PageLanguage language;
    private @Nullable String id;
    private @Nullable CaseSheet sheet;
    private @Nullable FormAnswer answer;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected DeclarePage() {}

    @Inject
    public DeclarePage(HttpServletRequest request, Visitor visitor, Incidents incidents, PageLanguage language) {
        this.request = request;
        this.visitor = visitor;
        this.incidents = incidents;
        this.language = language;
    }

    /** Reads the case of the address; another partner's is none. */
    public void load() {
        sheet = OwnCase.sheet(incidents, visitor, id, language.texts());
        answer = FormAnswer.take(request, DeclareForm.NAME);
    }

    private FormAnswer answer() {
        if (answer == null) {
            throw new IllegalStateException("nothing was loaded");
        }
        return answer;
    }

    public @Nullable CaseSheet getSheet() {
        return sheet;
    }

    public String getWho() {
        return answer().value(DeclareForm.WHO, "");
    }

    public String getMeasures() {
        return answer().value(DeclareForm.MEASURES, "");
    }

    public boolean isRefused() {
        return answer().isRefused();
    }

    /** What is wrong with a field, in a sentence; empty when nothing is. */
    public String trouble(String field) {
        String key = answer().troubles().getOrDefault(field, "");
        return key.isEmpty() ? "" : language.texts().get(key);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
