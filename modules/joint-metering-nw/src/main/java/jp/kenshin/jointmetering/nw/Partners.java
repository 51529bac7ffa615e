package jp.kenshin.jointmetering.nw;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.jointmetering.PartnerServices;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import org.jspecify.annotations.Nullable;

/**
 * From an authenticated caller to the service of the partner it speaks for: its own, or, for a monitoring centre, the one that the header
 * {@value #HEADER} names.
 */
@Dependent
public class Partners {
    /** Names the partner, by its business id. */
    static final String HEADER = "Kenshin-Partner";

    /** Where the request keeps the partner that the caller spoke for, for the log. */
    static final String ATTRIBUTE = Partners.class.getName();

    private final PartnerServices services;
    private final HttpServletRequest request;

    @Inject
    public Partners(PartnerServices services, HttpServletRequest request) {
        this.services = services;
        this.request = request;
    }

    PartnerService of(SecurityContext caller) {
        Partner partner = evenIfCutOff(caller);
        return services.forNwUser(caller.getUserPrincipal().getName(), Optional.of(partner.id()));
    }

    /** For whom the caller speaks, also while its connection is cut off: for the state and the declaration, and nothing else. */
    Partner evenIfCutOff(SecurityContext caller) {
        Principal principal = caller.getUserPrincipal();
        if (principal == null || !caller.isUserInRole("partner-nw")) {
            throw new KenshinException(
                    JointMeteringError.SERVICE_NOT_HELD,
                    "This user may not use the NW service. Ask the network operator if you expected to.");
        }
        Partner partner = services.partnerOfNwUser(principal.getName(), named(request.getHeader(HEADER)));
        request.setAttribute(ATTRIBUTE, partner.id().value());
        return partner;
    }

    /** What cannot be an id is a partner that does not exist. */
    private static Optional<PartnerId> named(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(PartnerId::of);
        } catch (IllegalArgumentException e) {
            throw new KenshinException(
                    JointMeteringError.PARTNER_NOT_FOUND,
                    "There is no such partner among those you may act for. Check the business id.",
                    e);
        }
    }
}
