package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.kenshin.jointmetering.web.frame.PortalSite;
import jp.kenshin.webpages.frame.ByItself;
import jp.kenshin.webpages.frame.FormToken;
import jp.kenshin.webpages.frame.ProblemServlet;
import jp.kenshin.webpages.frame.Site;
import jp.kenshin.webpages.signin.SignedInRequest;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything of the portal. Closed unless said otherwise: only the sign-in, the choice of language and the style are open
 * to anybody; every POST needs the token of the session. A session that was ended from outside is noticed at its next request, and of a
 * partner that is cut off nothing passes but what {@link CutOffWall} leaves.
 */
public class Gate extends HttpFilter {
    /** Where a session that was ended keeps the reason, until the visitor goes on to sign in anew. */
    static final String END = Gate.class.getName() + ".end";

    /** What is shown to a partner that is cut off instead of what it asked for. */
    private static final String CUT_OFF_PAGE = "/cut-off.xhtml";

    /** Ways to write one path as another: nothing that has them is open to anybody. */
    private static final Pattern DEVIOUS = Pattern.compile("\\.\\.|[;%\\\\]|//");

    private static final long serialVersionUID = 1L;

    private final transient Admission admission;
    private final transient CutOffWall wall;

    @Inject
    public Gate(Admission admission, CutOffWall wall) {
        this.admission = admission;
        this.wall = wall;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!Site.isStraight(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String path = PortalSite.SITE.path(request);
        if (isOpen(path)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<PortalUser> user = Visitor.of(request);
        if (user.isEmpty()) {
            sendToSignIn(request, response, because(request));
            return;
        }
        withUser(request, response, chain, user.get());
    }

    private void withUser(HttpServletRequest request, HttpServletResponse response, FilterChain chain, PortalUser user)
            throws IOException, ServletException {
        boolean foreign = FormToken.isLacking(request, user.token());
        Optional<SignInNotice> end =
                foreign || isByItself(request) ? admission.endUnused(request, user) : admission.end(request, user);
        if (end.isPresent()) {
            forget(request, end.get());
            sendToSignIn(request, response, end.get());
        } else if (foreign) {
            ProblemServlet.forbid(request, response, PortalSite.PROBLEM_PAGE);
        } else {
            pass(new SignedInRequest(request, user, Set.of(Admission.ROLE)), response, chain, user);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, PortalUser user)
            throws IOException, ServletException {
        switch (wall.of(PortalSite.SITE.path(request), user)) {
            case OPEN -> chain.doFilter(request, response);
            case CUT_OFF -> {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                request.getRequestDispatcher(CUT_OFF_PAGE).forward(request, response);
            }
            case UNKNOWN ->
                ProblemServlet.turnAway(
                        request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, PortalSite.PROBLEM_PAGE);
        }
    }

    /** What a page does by itself, without anybody at it, does not keep the session alive; nor does what another site sends. */
    private static boolean isByItself(HttpServletRequest request) {
        return PortalSite.SITE.path(request).equals("/alarms/live") || ByItself.is(request);
    }

    private static void sendToSignIn(
            HttpServletRequest request, HttpServletResponse response, @Nullable SignInNotice because)
            throws IOException {
        response.sendRedirect(PortalSite.SITE.root(request)
                + PortalSite.DESTINATIONS.signIn(PortalSite.SITE.address(request), because));
    }

    static boolean isOpen(String path) {
        return !DEVIOUS.matcher(path).find()
                && (path.startsWith("/assets/")
                        || path.equals("/sign-in")
                        || path.startsWith("/signin/")
                        || path.equals("/language"));
    }

    private static @Nullable SignInNotice because(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            return (SignInNotice) session.getAttribute(END);
        }
        return request.getRequestedSessionId() == null ? null : SignInNotice.EXPIRED;
    }

    /** Leaves nothing in the session but the reason: a page asks several times at once, and each answer must know why. */
    private static void forget(HttpServletRequest request, SignInNotice end) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
            session.setAttribute(END, end);
        }
    }
}
