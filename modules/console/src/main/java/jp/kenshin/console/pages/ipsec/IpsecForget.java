package jp.kenshin.console.pages.ipsec;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kenshin.console.pages.ActionOutcome;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.console.partners.KnownPartner;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.IpsecConnections;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.registry.Partner;

/** Takes a partner's IPsec connection back. The gate has seen the right and the token; the connections keep the audit log. */
public class IpsecForget extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient KnownPartner known;
    private final transient IpsecConnections connections;
    private final transient PageLanguage language;

    @Inject
    public IpsecForget(KnownPartner known, IpsecConnections connections, PageLanguage language) {
        this.known = known;
        this.connections = connections;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Partner partner = known.require(AddressQuery.text(request.getParameter("partner")));
        try {
            connections.forget(request.getRemoteUser(), partner.id());
            ActionOutcome.tell(request, language.texts().get("ipsec.forgotten", partner.name()));
        } catch (KenshinException refused) {
            if (refused.code() != ExternalConnectionError.ENFORCEMENT_FAILED) {
                throw refused;
            }
            ActionOutcome.warn(request, language.texts().get("ipsec.not-forgotten", partner.name()));
        }
        response.sendRedirect(ConsoleSite.SITE.root(request) + "/ipsec");
    }
}
