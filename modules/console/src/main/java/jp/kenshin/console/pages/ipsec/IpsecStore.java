package jp.kenshin.console.pages.ipsec;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.kenshin.console.pages.ActionOutcome;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.cases.Trouble;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.console.partners.KnownPartner;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnections;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.registry.Partner;
import jp.kenshin.webpages.text.Texts;

/** Defines a partner's IPsec connection, or changes it. The gate has seen the right and the token; the connections keep the audit log. */
public class IpsecStore extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient KnownPartner known;
    private final transient IpsecConnections connections;
    private final transient PageLanguage language;

    @Inject
    public IpsecStore(KnownPartner known, IpsecConnections connections, PageLanguage language) {
        this.known = known;
        this.connections = connections;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Partner partner = known.require(AddressQuery.text(request.getParameter("partner")));
        Texts texts = language.texts();
        try {
            IpsecConnections.Outcome outcome = connections.define(
                    request.getRemoteUser(),
                    IpsecForm.of(request)
                            .connection(
                                    partner.id(), connections.find(partner.id()).map(IpsecConnection::name)),
                    key(request));
            tell(request, partner, outcome, texts);
            response.sendRedirect(ConsoleSite.SITE.root(request) + "/ipsec");
        } catch (KenshinException refused) {
            Trouble.show(refused, texts, request, response, "/console/ipsec-define.xhtml");
        }
    }

    /** As it was typed, blanks and all: it must be the same at both ends. */
    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("preSharedKey")).filter(key -> !key.isEmpty());
    }

    private static void tell(
            HttpServletRequest request, Partner partner, IpsecConnections.Outcome outcome, Texts texts) {
        String sentence = texts.get("ipsec.stored." + AddressQuery.word(outcome.loaded()), partner.name());
        if (outcome.loaded() == IpsecConnections.Loaded.PENDING) {
            ActionOutcome.warn(request, sentence);
        } else {
            ActionOutcome.tell(request, sentence);
        }
    }
}
