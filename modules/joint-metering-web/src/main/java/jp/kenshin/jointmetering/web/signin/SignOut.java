package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way out: only by POST, with the token of the session, so that no other site can send a visitor out. */
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Admission admission;
    private final transient OidcSettings provider;

    @Inject
    public SignOut(Admission admission, OidcSettings provider) {
        this.admission = admission;
        this.provider = provider;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PortalUser> user = Visitor.of(request);
        if (user.isEmpty() || !same(user.get().signOutToken(), request.getParameter("token"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        admission.dismiss(user.get(), request);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PortalUser.ATTRIBUTE);
            session.invalidate();
        }
        String page = Destination.signIn(request.getContextPath(), "/", SignInNotice.SIGNED_OUT);
        response.sendRedirect(
                provider.isPresent()
                        ? provider.signOutAddress(request, page, user.get().idToken())
                        : page);
    }

    private static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
