package jp.kenshin.jointmetering;

/** The only way to a {@link PartnerService}. */
public interface PartnerServices {
    /**
     * For a signed-in portal user.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link JointMeteringError#SERVICE_NOT_HELD} when the user is no partner's or the partner
     *     does not hold the Web service
     */
    PartnerService forPortalUser(String authenticatedUser);

    /** For the authenticated machine user of a partner's MDMS; the same for the NW service. */
    PartnerService forNwUser(String authenticatedUser);
}
