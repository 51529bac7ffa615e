package jp.kenshin.jointmetering.web.signin;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in, kept in the container's session.
 *
 * @param name portal user name, as authenticated
 * @param partnerId the user's partner, or the one that the user of a monitoring centre acts for at the moment
 * @param partnerName its name in Japanese
 * @param sessionKey secret key of the portal session
 * @param token what each form of this session must carry, so that no other site can send it
 * @param certificate fingerprint of the client certificate the session was opened with; null when none was presented
 * @param idToken proof for signing out at the identity provider; null when the server's own registry was asked
 * @param providerSession the identity provider's session, when a provider named one; null otherwise
 */
public record PortalUser(
        String name,
        String partnerId,
        String partnerName,
        String sessionKey,
        String token,
        @Nullable String certificate,
        @Nullable String idToken,
        @Nullable String providerSession)
        implements Principal, Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Where the session keeps it. */
    static final String ATTRIBUTE = PortalUser.class.getName();

    @Override
    public String getName() {
        return name;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "PortalUser[" + name + " of " + partnerId + "]";
    }
}
