package jp.kenshin.webpages.oidc;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody whom the provider has proved, and whom the site has not let in yet.
 *
 * @param name user name
 * @param groups groups of the ID token
 * @param session name of the provider's session, where it names one
 * @param idToken the proof, for signing out there
 */
public record ProvenIdentity(String name, Set<String> groups, Optional<String> session, String idToken) {
    public ProvenIdentity {
        groups = Set.copyOf(groups);
    }

    /** Without the proof. */
    @Override
    public String toString() {
        return "ProvenIdentity[" + name + " " + groups + "]";
    }
}
