package jp.kenshin.console.pages.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kenshin.console.pages.ConsoleSite;

/** The way out: only by POST; the gate has seen the token of the session. */
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient StaffSessions sessions;

    @Inject
    public SignOut(StaffSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Staff.of(request).ifPresent(staff -> sessions.close(request, staff));
        response.sendRedirect(
                ConsoleSite.SITE.root(request) + ConsoleSite.DESTINATIONS.signIn("/", SignInNotice.SIGNED_OUT));
    }
}
