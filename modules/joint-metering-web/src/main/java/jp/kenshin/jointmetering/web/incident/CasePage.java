package jp.kenshin.jointmetering.web.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.jointmetering.web.form.FormAnswer;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/** One case of the partner. */
@Named
@RequestScoped
public class CasePage {
    private HttpServletRequest request;
    private Visitor visitor;
    private Incidents incidents;
    private PageLanguage language;
    private @Nullable String id;
    private @Nullable CaseSheet sheet;
    private String told = "";

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected CasePage() {}

    @Inject
    public CasePage(HttpServletRequest request, Visitor visitor, Incidents incidents, PageLanguage language) {
        this.request = request;
        this.visitor = visitor;
        this.incidents = incidents;
        this.language = language;
    }

    /** Reads the case of the address; another partner's is none. */
    public void load() {
        sheet = OwnCase.sheet(incidents, visitor, id, language.texts());
        told = FormAnswer.take(request, ReportForm.NAME).done();
    }

    public @Nullable CaseSheet getSheet() {
        return sheet;
    }

    public String getTitle() {
        return language.texts().get("case.title", sheet == null ? "" : sheet.getId());
    }

    /** What came of the report that led here; empty for somebody who comes by address. */
    public String getTold() {
        return told.isEmpty() ? "" : language.texts().get(told);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
