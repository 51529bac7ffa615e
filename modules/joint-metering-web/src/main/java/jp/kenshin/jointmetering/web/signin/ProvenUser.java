package jp.kenshin.jointmetering.web.signin;

import java.util.Optional;
import jp.kenshin.webpages.oidc.ProvenIdentity;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has proved who it is, and is not let in yet.
 *
 * @param name user name, as authenticated
 * @param hasRole whether the user carries {@link Admission#ROLE}
 * @param providerSession the identity provider's session, when a provider proved it and names one
 * @param idToken the provider's proof; null when the server's own registry was asked
 */
record ProvenUser(String name, boolean hasRole, Optional<String> providerSession, @Nullable String idToken) {
    /** Proved by the identity provider. */
    static ProvenUser byProvider(ProvenIdentity identity) {
        return new ProvenUser(
                identity.name(), identity.groups().contains(Admission.ROLE), identity.session(), identity.idToken());
    }

    /** Proved by name and password to the server's own registry. */
    static ProvenUser byPassword(String name, boolean hasRole) {
        return new ProvenUser(name, hasRole, Optional.empty(), null);
    }
}
