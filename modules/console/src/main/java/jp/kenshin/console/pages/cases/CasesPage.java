package jp.kenshin.console.pages.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/** The list of cases; what is shown follows from the address. */
@Named
@RequestScoped
public class CasesPage {
    private CaseSources sources;
    private HttpServletRequest request;
    private PageLanguage language;
    private @Nullable CaseList list;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected CasesPage() {}

    @Inject
    public CasesPage(CaseSources sources, HttpServletRequest request, PageLanguage language) {
        this.sources = sources;
        this.request = request;
        this.language = language;
    }

    public CaseList getList() {
        if (list == null) {
            list = new CaseList(
                    sources,
                    AddressQuery.text(request.getParameter("q")),
                    !"all".equals(request.getParameter("show")),
                    AddressQuery.number(request.getParameter("page"), 1, 1_000_000, 1),
                    language.texts());
        }
        return list;
    }
}
