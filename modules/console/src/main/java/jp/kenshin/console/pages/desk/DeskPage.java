package jp.kenshin.console.pages.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/** The response desk's screen; what is shown follows from the address. */
@Named
@RequestScoped
public class DeskPage {
    private DeskSources sources;
    private HttpServletRequest request;
    private PageLanguage language;
    private @Nullable DeskSheet sheet;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected DeskPage() {}

    @Inject
    DeskPage(DeskSources sources, HttpServletRequest request, PageLanguage language) {
        this.sources = sources;
        this.request = request;
        this.language = language;
    }

    public DeskSheet getSheet() {
        if (sheet == null) {
            String incident = AddressQuery.text(request.getParameter("case"));
            sheet = DeskSheet.of(
                    sources,
                    AddressQuery.text(request.getParameter("q")),
                    AddressQuery.text(request.getParameter("partner")),
                    incident.isEmpty() ? AddressQuery.text(request.getParameter("id")) : incident,
                    language.texts());
        }
        return sheet;
    }
}
