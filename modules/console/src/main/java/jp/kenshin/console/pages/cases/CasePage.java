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

/** One case; read once a request, also where a form that was refused is shown again. */
@Named
@RequestScoped
public class CasePage {
    private CaseSources sources;
    private HttpServletRequest request;
    private PageLanguage language;
    private @Nullable CaseSheet sheet;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected CasePage() {}

    @Inject
    public CasePage(CaseSources sources, HttpServletRequest request, PageLanguage language) {
        this.sources = sources;
        this.request = request;
        this.language = language;
    }

    /** @throws KenshinException {@link ExternalConnectionError#INCIDENT_NOT_FOUND} */
    public CaseSheet getSheet() {
        if (sheet == null) {
            String id = AddressQuery.text(request.getParameter("id"));
            if (id.isEmpty()) {
                throw new KenshinException(ExternalConnectionError.INCIDENT_NOT_FOUND, "No case is named.");
            }
            sheet = sources.sheet(sources.incidents().get(id), language.texts());
        }
        return sheet;
    }
}
