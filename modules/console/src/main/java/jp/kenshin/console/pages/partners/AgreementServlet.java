package jp.kenshin.console.pages.partners;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.pages.ActionOutcome;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.AgreementItem;
import jp.kenshin.externalconnection.Agreements;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.PartnerAgreement;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import org.jspecify.annotations.Nullable;

/** Registers what a partner signed. The gate has seen the right and the token; the agreements keep the audit log. */
public class AgreementServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Registry registry;
    private final transient Agreements agreements;
    private final transient PageLanguage language;

    @Inject
    public AgreementServlet(Registry registry, Agreements agreements, PageLanguage language) {
        this.registry = registry;
        this.agreements = agreements;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PartnerId partner = partner(request);
        ActionOutcome.tell(request, language.texts().get(register(request, partner)));
        response.sendRedirect(
                ConsoleSite.SITE.root(request) + "/partner?" + new AddressQuery().with("id", partner.value()));
    }

    /** The key of what came of it. */
    private String register(HttpServletRequest request, PartnerId partner) {
        Optional<LocalDate> signedOn = AddressQuery.day(request.getParameter("signedOn"));
        if (signedOn.isEmpty()) {
            return "agreement.refused";
        }
        try {
            PartnerAgreement registered = agreements.register(
                    request.getRemoteUser(),
                    partner,
                    new PartnerAgreement.Signature(
                            AddressQuery.text(request.getParameter("edition")),
                            items(request.getParameterValues("item")),
                            AddressQuery.text(request.getParameter("signedBy")),
                            signedOn.get(),
                            AddressQuery.text(request.getParameter("paper"))));
            return registered.missing().isEmpty() ? "agreement.registered" : "agreement.registered-in-part";
        } catch (KenshinException e) {
            if (e.code() == ExternalConnectionError.AGREEMENT_REFUSED
                    || e.code() == ExternalConnectionError.AGREEMENT_NOT_FOUND) {
                return "agreement.refused";
            }
            throw e;
        }
    }

    private static Set<AgreementItem> items(String @Nullable [] given) {
        Set<AgreementItem> items = EnumSet.noneOf(AgreementItem.class);
        if (given != null) {
            Set<String> words = Set.copyOf(Arrays.asList(given));
            Arrays.stream(AgreementItem.values())
                    .filter(item -> words.contains(item.name()))
                    .forEach(items::add);
        }
        return items;
    }

    private PartnerId partner(HttpServletRequest request) {
        String id = AddressQuery.text(request.getParameter("partner"));
        try {
            return registry.findPartner(PartnerId.of(id)).map(Partner::id).orElseThrow(() -> notFound(id));
        } catch (IllegalArgumentException malformed) {
            throw notFound(id);
        }
    }

    private static KenshinException notFound(String id) {
        return new KenshinException(ConsoleError.PARTNER_NOT_FOUND, "there is no partner " + id);
    }
}
