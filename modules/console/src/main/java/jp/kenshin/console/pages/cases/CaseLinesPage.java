package jp.kenshin.console.pages.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import org.jspecify.annotations.Nullable;

/** The whole time line of one case; what is shown follows from the address. */
@Named
@RequestScoped
public class CaseLinesPage {
    private static final int MOST_PAGES = 1_000_000;

    private CaseSources sources;
    private HttpServletRequest request;
    private PageLanguage language;
    private @Nullable CaseLineList list;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected CaseLinesPage() {}

    @Inject
    public CaseLinesPage(CaseSources sources, HttpServletRequest request, PageLanguage language) {
        this.sources = sources;
        this.request = request;
        this.language = language;
    }

    /** @throws KenshinException {@link ExternalConnectionError#INCIDENT_NOT_FOUND} */
    public CaseLineList getList() {
        if (list == null) {
            list = CaseLineList.of(
                    sources,
                    AddressQuery.text(request.getParameter("id")),
                    "steps".equals(request.getParameter("show")),
                    AddressQuery.number(request.getParameter("page"), 1, MOST_PAGES, 1),
                    language.texts());
        }
        return list;
    }
}
