package jp.kenshin.jointmetering.web.signin;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in, kept in the container's session.
 *
 * @param name portal user name, as authenticated
 * @param partnerId the user's partner
 * @param partnerName its name in Japanese
 * @param sessionKey secret key of the portal session
 * @param signOutToken what a request to sign out must carry, so that no other site can send it
 * @param idToken proof for signing out at the identity provider; null when the server's own registry was asked
 */
public record PortalUser(
        String name,
        String partnerId,
        String partnerName,
        String sessionKey,
        String signOutToken,
        @Nullable String idToken)
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
