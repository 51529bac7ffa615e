package jp.kenshin.webpages.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Set;

/** The request of somebody who is signed in: pages and logs see who it is. */
public final class SignedInRequest extends HttpServletRequestWrapper {
    private final Principal person;
    private final Set<String> roles;

    public SignedInRequest(HttpServletRequest request, Principal person, Set<String> roles) {
        super(request);
        this.person = person;
        this.roles = Set.copyOf(roles);
    }

    @Override
    public Principal getUserPrincipal() {
        return person;
    }

    @Override
    public String getRemoteUser() {
        return person.getName();
    }

    @Override
    public boolean isUserInRole(String role) {
        return roles.contains(role);
    }
}
