package jp.kenshin.console.pages.reconnection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.cases.CaseSheet;
import jp.kenshin.console.pages.cases.CaseSources;
import jp.kenshin.console.pages.cases.CutoffView;
import jp.kenshin.console.pages.frame.PageFrame;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.Cutoff;
import org.jspecify.annotations.Nullable;

/** One cutoff before, during and after its reconnection; read once a request, also where a step was refused. */
@Named
@RequestScoped
public class ReconnectPage {
    private CaseSources sources;
    private HttpServletRequest request;
    private PageFrame frame;
    private PageLanguage language;
    private @Nullable Cutoff cutoff;
    private @Nullable CaseSheet sheet;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected ReconnectPage() {}

    @Inject
    public ReconnectPage(CaseSources sources, HttpServletRequest request, PageFrame frame, PageLanguage language) {
        this.sources = sources;
        this.request = request;
        this.frame = frame;
        this.language = language;
    }

    private Cutoff cutoff() {
        if (cutoff == null) {
            String at = AddressQuery.text(request.getParameter("at"));
            cutoff = sources.cutoffs().get(at.isEmpty() ? AddressQuery.text(request.getParameter("cutoff")) : at);
        }
        return cutoff;
    }

    /** The case it belongs to. */
    public CaseSheet getSheet() {
        if (sheet == null) {
            sheet = sources.sheet(sources.incidents().get(cutoff().incident()), language.texts());
        }
        return sheet;
    }

    public CutoffView getCutoff() {
        return new CutoffView(cutoff(), language.texts());
    }

    public Readiness getReadiness() {
        return new Readiness(cutoff(), frame.getUserName(), sources.hours(), sources.now(), language.texts());
    }

    /** What connecting it again will mean. */
    public String getConsequence() {
        return language.texts()
                .get("reconnect.consequence."
                        + AddressQuery.word(cutoff().scope().kind()));
    }
}
