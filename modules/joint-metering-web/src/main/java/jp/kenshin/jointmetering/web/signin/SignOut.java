package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import jp.kenshin.jointmetering.web.frame.PortalSite;

/** The way out: only by POST; the gate has seen the token of the session. */
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Admission admission;
    private final transient PortalProvider provider;

    @Inject
    public SignOut(Admission admission, PortalProvider provider) {
        this.admission = admission;
        this.provider = provider;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PortalUser user = Visitor.letIn(request);
        admission.dismiss(user);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PortalUser.ATTRIBUTE);
            session.invalidate();
        }
        String page = PortalSite.DESTINATIONS.signIn("/", SignInNotice.SIGNED_OUT);
        response.sendRedirect(
                provider.signOutAddress(request, page, user.idToken()).orElse(request.getContextPath() + page));
    }
}
