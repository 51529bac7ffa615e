package jp.kenshin.jointmetering.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.jointmetering.PartnerServices;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import org.jspecify.annotations.Nullable;

/** The person behind a request and what the person's partner can do. A page gets at readings through here and nowhere else. */
@RequestScoped
public class Visitor {
    private final @Nullable HttpServletRequest request;
    private final @Nullable PartnerServices services;
    private final Map<String, Boolean> people = new HashMap<>();
    private @Nullable PartnerService service;

    @Inject
    public Visitor(HttpServletRequest request, PartnerServices services) {
        this.request = request;
        this.services = services;
    }

    /** For the container's proxy. */
    protected Visitor() {
        this.request = null;
        this.services = null;
    }

    /** Who is signed in; nobody on the sign-in page and on the pages of errors. */
    public Optional<PortalUser> user() {
        return request == null ? Optional.empty() : of(request);
    }

    /** The name of who is signed in. */
    public String userName() {
        return signedIn().name();
    }

    private PortalUser signedIn() {
        return user().orElseThrow(() -> new IllegalStateException("the gate lets nobody in unknown"));
    }

    /** The door of the partner the visitor acts for, if the visitor still may. */
    public PartnerService service() {
        if (service == null) {
            if (services == null) {
                throw new IllegalStateException("a proxy has no partner");
            }
            PortalUser user = signedIn();
            service = services.forPortalUser(user.name(), Optional.of(PartnerId.of(user.partnerId())));
        }
        return service;
    }

    /** The partner the visitor acts for, also while its portal user is cut off. */
    public Partner partner() {
        PortalUser user = signedIn();
        return partners().stream()
                .filter(partner -> partner.id().value().equals(user.partnerId()))
                .findFirst()
                .orElseThrow(() -> new KenshinException(
                        JointMeteringError.PARTNER_NOT_FOUND, "The user acts for that partner no longer."));
    }

    /** For whom the visitor may act now. */
    public List<Partner> partners() {
        return services == null
                ? List.of()
                : user().map(user -> services.partnersOfPortalUser(user.name())).orElse(List.of());
    }

    /** Whether a user is of the partner's side, rather than one of the utility's people: its own, or a monitoring centre's. */
    public boolean isOfPartner(String user) {
        return people.computeIfAbsent(
                user,
                name -> services != null && services.isOfPartner(name, partner().id()));
    }

    /** Whom the gate let in with a request, even where the session has ended since. */
    public static PortalUser letIn(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof PortalUser user) {
            return user;
        }
        throw new IllegalStateException("the gate lets nobody in unknown");
    }

    static Optional<PortalUser> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((PortalUser) session.getAttribute(PortalUser.ATTRIBUTE));
    }
}
