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
import jp.kenshin.webpages.text.Texts;

/**
 * One of the utility's own people who signed in, kept in the container's session.
 *
 * @param name user name, as authenticated
 * @param roles words of the roles the person has
 * @param token what each form of this session must carry, so that no other site can send it
 * @param since when the person signed in
 */
public record Staff(String name, Set<String> roles, String token, Instant since) implements Principal, Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Where the session keeps it. */
    static final String ATTRIBUTE = Staff.class.getName();

    public Staff {
        roles = Set.copyOf(roles);
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

    /** Without the token. */
    @Override
    public String toString() {
        return "Staff[" + name + " " + roles + "]";
    }
}
