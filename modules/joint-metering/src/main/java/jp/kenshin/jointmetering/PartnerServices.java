package jp.kenshin.jointmetering;

import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;

/**
 * The only way to a {@link PartnerService}. It is always that of exactly one partner: the user's own, or the one that a monitoring
 * centre's user names and may act for at this moment.
 */
public interface PartnerServices {
    /**
     * For a signed-in portal user.
     *
     * @param named partner that is meant; may be empty for a partner's own user
     * @throws jp.kenshin.kernel.KenshinException {@link jp.kenshin.externalconnection.ExternalConnectionError#CONNECTION_CUT_OFF} while the
     *     partner's portal user is cut off, at this call and at every later one of the service it gave;
     *     {@link JointMeteringError#SERVICE_NOT_HELD} when the user may act for nobody that holds
     *     the Web service, {@link JointMeteringError#PARTNER_NOT_FOUND} when the named partner is none of those, exactly alike whether it
     *     exists, and {@link JointMeteringError#PARTNER_NOT_NAMED} when a centre's user names none
     */
    PartnerService forPortalUser(String authenticatedUser, Optional<PartnerId> named);

    /** For the authenticated machine user of a partner's or a centre's MDMS; the same for the NW service. */
    PartnerService forNwUser(String authenticatedUser, Optional<PartnerId> named);

    /** For whom the authenticated machine user speaks, whether the connection is cut off or not: for its state and the declaration. */
    Partner partnerOfNwUser(String authenticatedUser, Optional<PartnerId> named);

    /** For whom a portal user may act now, in order of id; one for a partner's own user, none for anybody else's. */
    List<Partner> partnersOfPortalUser(String authenticatedUser);

    /**
     * Whether a user who did something in a partner's case was of the partner's side, rather than one of the utility's people: a user of the
     * partner itself, or of any monitoring centre, also one whose delegation is over by now.
     */
    boolean isOfPartner(String user, PartnerId partner);
}
