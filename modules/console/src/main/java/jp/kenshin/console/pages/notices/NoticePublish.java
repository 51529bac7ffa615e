package jp.kenshin.console.pages.notices;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kenshin.console.pages.ActionOutcome;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.cases.Trouble;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.Notices;
import jp.kenshin.kernel.KenshinException;

/** Publishes a notice. The gate has seen the right and the token; the notices keep the audit log. */
public class NoticePublish extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Notices notices;
    private final transient PageLanguage language;

    @Inject
    public NoticePublish(Notices notices, PageLanguage language) {
        this.notices = notices;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            Notice notice = notices.publish(
                    request.getRemoteUser(), NoticeForm.of(request).draft());
            ActionOutcome.tell(request, language.texts().get("notice.done", notice.id()));
            response.sendRedirect(
                    ConsoleSite.SITE.root(request) + "/notice?" + new AddressQuery().with("id", notice.id()));
        } catch (KenshinException refused) {
            Trouble.show(refused, language.texts(), request, response, "/console/notice-write.xhtml");
        }
    }
}
