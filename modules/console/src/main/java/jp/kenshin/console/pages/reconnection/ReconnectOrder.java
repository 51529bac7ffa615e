package jp.kenshin.console.pages.reconnection;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kenshin.console.pages.ActionOutcome;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.cases.CaseSources;
import jp.kenshin.console.pages.cases.Trouble;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.kernel.KenshinException;

/** Orders a reconnection. The gate has seen the right and the token; the case keeps its time line and the audit log. */
public class ReconnectOrder extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient CaseSources sources;
    private final transient PageLanguage language;

    @Inject
    public ReconnectOrder(CaseSources sources, PageLanguage language) {
        this.sources = sources;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            Cutoff cutoff = sources.cutoffs()
                    .reconnect(request.getRemoteUser(), AddressQuery.text(request.getParameter("cutoff")));
            ActionOutcome.tell(request, language.texts().get("reconnect.ordered"));
            response.sendRedirect(
                    ConsoleSite.SITE.root(request) + "/reconnect?" + new AddressQuery().with("cutoff", cutoff.id()));
        } catch (KenshinException refused) {
            Trouble.show(refused, language.texts(), request, response, "/console/reconnect.xhtml");
        }
    }
}
