package jp.kenshin.externalconnection;

import java.util.Optional;
import jp.kenshin.kernel.PartnerId;

/**
 * An authenticated user who asks for a portal session.
 *
 * @param partner whose
 * @param userName portal user name
 * @param remoteAddress where from, for the log
 * @param providerSession name of the identity provider's session that proved the user, where a provider did and named it
 */
public record PortalSignIn(
        PartnerId partner, String userName, String remoteAddress, Optional<String> providerSession) {}
