package jp.kenshin.console.pages.reconnection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.cases.CaseSources;
import jp.kenshin.console.pages.frame.PageFrame;
import jp.kenshin.console.pages.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/** The reconnection desk's list. */
@Named
@RequestScoped
public class ReconnectionPage {
    private static final int MOST_PAGES = 1_000_000;

    private CaseSources sources;
    private HttpServletRequest request;
    private PageFrame frame;
    private PageLanguage language;
    private @Nullable ReconnectionList list;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected ReconnectionPage() {}

    @Inject
    public ReconnectionPage(CaseSources sources, HttpServletRequest request, PageFrame frame, PageLanguage language) {
        this.sources = sources;
        this.request = request;
        this.frame = frame;
        this.language = language;
    }

    public ReconnectionList getList() {
        if (list == null) {
            list = new ReconnectionList(
                    sources,
                    frame.getUserName(),
                    AddressQuery.number(request.getParameter("page"), 1, MOST_PAGES, 1),
                    language.texts());
        }
        return list;
    }
}
