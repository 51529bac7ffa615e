package jp.kenshin.console.pages.notices;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.Notices;
import jp.kenshin.externalconnection.PartnerMail;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.registry.Registry;
import org.jspecify.annotations.Nullable;

/** The notice that the address names. */
@Named
@RequestScoped
public class NoticePage {
    private Notices notices;
    private PartnerMail mail;
    private Registry registry;
    private HttpServletRequest request;
    private PageLanguage language;
    private @Nullable NoticeSheet sheet;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected NoticePage() {}

    @Inject
    public NoticePage(
            Notices notices, PartnerMail mail, Registry registry, HttpServletRequest request, PageLanguage language) {
        this.notices = notices;
        this.mail = mail;
        this.registry = registry;
        this.request = request;
        this.language = language;
    }

    /** @throws KenshinException {@link ExternalConnectionError#NOTICE_NOT_FOUND} */
    public NoticeSheet getSheet() {
        if (sheet == null) {
            String id = AddressQuery.text(request.getParameter("id"));
            Notice notice = notices.find(id)
                    .orElseThrow(() ->
                            new KenshinException(ExternalConnectionError.NOTICE_NOT_FOUND, "there is no notice " + id));
            sheet = new NoticeSheet(
                    notice, registry.listPartners(), mail.listOf(notice.id()), mail.isConfigured(), language.texts());
        }
        return sheet;
    }
}
