package jp.kenshin.console.pages.ipsec;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Cutoffs;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnections;
import jp.kenshin.externalconnection.IpsecGateways;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import org.jspecify.annotations.Nullable;

/** Partners' IPsec connections; the gateways are asked as the page is shown, and nobody waits a second for one that hangs. */
@Named
@RequestScoped
public class IpsecPage {
    private static final Duration PATIENCE = Duration.ofMillis(600);
    private static final int MOST_PAGES = 1_000;

    private Registry registry;
    private IpsecConnections connections;
    private IpsecGateways gateways;
    private Cutoffs cutoffs;
    private HttpServletRequest request;
    private PageLanguage language;
    private @Nullable IpsecSheet sheet;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected IpsecPage() {}

    @Inject
    public IpsecPage(
            Registry registry,
            IpsecConnections connections,
            IpsecGateways gateways,
            Cutoffs cutoffs,
            HttpServletRequest request,
            PageLanguage language) {
        this.registry = registry;
        this.connections = connections;
        this.gateways = gateways;
        this.cutoffs = cutoffs;
        this.request = request;
        this.language = language;
    }

    public IpsecSheet getSheet() {
        if (sheet == null) {
            sheet = read();
        }
        return sheet;
    }

    private IpsecSheet read() {
        List<Partner> partners = registry.listPartners();
        Set<PartnerId> cutOff = Set.copyOf(cutoffs.listPartners(
                Set.of(CutoffScope.Kind.MDMS), Set.of(Cutoff.State.CUTTING_OFF, Cutoff.State.CUT_OFF)));
        return new IpsecSheet(
                partners,
                connections.list().stream().collect(Collectors.toMap(IpsecConnection::partner, each -> each)),
                cutOff,
                gateways.ask(partners.stream().map(Partner::id).toList(), PATIENCE),
                AddressQuery.number(request.getParameter("page"), 1, MOST_PAGES, 1),
                language.texts());
    }
}
