package jp.kenshin.jointmetering.nw;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.jointmetering.PartnerServices;
import jp.kenshin.kernel.KenshinException;

/** From an authenticated caller to the service of the partner it speaks for. */
@Dependent
public class Partners {
    private final PartnerServices services;

    @Inject
    public Partners(PartnerServices services) {
        this.services = services;
    }

    PartnerService of(SecurityContext caller) {
        Principal principal = caller.getUserPrincipal();
        if (principal == null || !caller.isUserInRole("partner-nw")) {
            throw new KenshinException(
                    JointMeteringError.SERVICE_NOT_HELD,
                    "This user may not use the NW service. Ask the network operator if you expected to.");
        }
        return services.forNwUser(principal.getName());
    }
}
