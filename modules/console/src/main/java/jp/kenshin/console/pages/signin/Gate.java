package jp.kenshin.console.pages.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.webpages.frame.FormToken;
import jp.kenshin.webpages.frame.ProblemServlet;
import jp.kenshin.webpages.frame.Site;
import jp.kenshin.webpages.signin.SignedInRequest;
import org.jspecify.annotations.Nullable;

/**
 * Stands before every page of the console. Closed unless said otherwise: only the sign-in, the choice of language and the style are open
 * to anybody; every other page needs its right, and every POST the token of the session. The internal REST has a door of its own.
 */
public class Gate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private final transient StaffSessions sessions;

    @Inject
    public Gate(StaffSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = ConsoleSite.SITE.path(request);
        if (!Site.isStraight(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (ConsoleSite.isRest(request) || isOpen(path)) {
            chain.doFilter(request, response);
        } else if (!ConsoleSite.holds(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            withStaff(request, response, chain, path);
        }
    }

    private void withStaff(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String path)
            throws IOException, ServletException {
        Optional<Staff> staff = Staff.of(request);
        if (staff.isEmpty()) {
            sendToSignIn(request, response, expired(request));
            return;
        }
        Optional<SignInNotice> objection = sessions.objection(request, staff.get());
        if (objection.isPresent()) {
            sessions.end(request);
            sendToSignIn(request, response, objection.get());
        } else if (!staff.get().may(Right.of(path))
                || FormToken.isLacking(request, staff.get().token())) {
            ProblemServlet.forbid(request, response, ConsoleSite.PROBLEM_PAGE);
        } else {
            chain.doFilter(new SignedInRequest(request, staff.get(), staff.get().roles()), response);
        }
    }

    private static void sendToSignIn(
            HttpServletRequest request, HttpServletResponse response, @Nullable SignInNotice because)
            throws IOException {
        String destination = request.getMethod().equals("GET") ? ConsoleSite.SITE.address(request) : "/";
        response.sendRedirect(ConsoleSite.SITE.root(request) + ConsoleSite.DESTINATIONS.signIn(destination, because));
    }

    static boolean isOpen(String path) {
        return path.startsWith("/assets/")
                || path.equals("/sign-in")
                || path.startsWith("/signin/")
                || path.equals("/language");
    }

    private static @Nullable SignInNotice expired(HttpServletRequest request) {
        boolean hadOne = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return hadOne ? SignInNotice.EXPIRED : null;
    }
}
