package jp.kenshin.console.pages.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.kenshin.webpages.frame.FormToken;
import jp.kenshin.webpages.oidc.ProvenIdentity;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One of the utility's own people who signed in, kept in the container's session.
 *
 * @param name user name, as authenticated
 * @param roles words of the roles the person has
 * @param token what each form of this session must carry, so that no other site can send it
 * @param since when the person signed in
 * @param idToken proof for signing out at the identity provider; null when the server's own registry was asked
 * @param providerSession the identity provider's session, when a provider named one; null otherwise
 */
public record Staff(
        String name,
        Set<String> roles,
        String token,
        Instant since,
        @Nullable String idToken,
        @Nullable String providerSession)
        implements Principal, Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Where the session keeps it. */
    static final String ATTRIBUTE = Staff.class.getName();

    public Staff {
        roles = Set.copyOf(roles);
    }

    /** Somebody whose password the server's own registry has checked. */
    static Staff byPassword(String name, Set<String> roles, Instant now) {
        return new Staff(name, roles, FormToken.create(), now, null, null);
    }

    /** Somebody whom an identity provider has proved. */
    static Staff byProvider(ProvenIdentity identity, Set<String> roles, Instant now) {
        return new Staff(
                identity.name(),
                roles,
                FormToken.create(),
                now,
                identity.idToken(),
                identity.session().orElse(null));
    }

    /** Who is behind a request; nobody on the sign-in page. */
    public static Optional<Staff> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Staff) session.getAttribute(ATTRIBUTE));
    }

    @Override
    public String getName() {
        return name;
    }

    public boolean may(Right right) {
        for (Role role : Role.values()) {
            if (roles.contains(role.word()) && role.rights().contains(right)) {
                return true;
            }
        }
        return false;
    }

    /** The roles in words of a language. */
    public String rolesIn(Texts texts) {
        return new TreeSet<>(roles)
                .stream().map(role -> texts.get("role." + role)).collect(Collectors.joining(texts.get("list.and")));
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Staff[" + name + " " + roles + "]";
    }
}
