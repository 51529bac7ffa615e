package jp.kenshin.console.pages.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.Notices;
import jp.kenshin.registry.Registry;
import org.jspecify.annotations.Nullable;

/** All notices to partners. */
@Named
@RequestScoped
public class NoticesPage {
    private static final int MOST_PAGES = 1_000_000;

    private Notices notices;
    private Registry registry;
    private HttpServletRequest request;
    private PageLanguage language;
    private @Nullable NoticeList list;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected NoticesPage() {}

    @Inject
    public NoticesPage(Notices notices, Registry registry, HttpServletRequest request, PageLanguage language) {
        this.notices = notices;
        this.registry = registry;
        this.request = request;
        this.language = language;
    }

    public NoticeList getList() {
        if (list == null) {
            list = new NoticeList(
                    notices,
                    registry.listPartners().size(),
                    AddressQuery.number(request.getParameter("page"), 1, MOST_PAGES, 1),
                    language.texts());
        }
        return list;
    }
}
