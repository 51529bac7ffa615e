package jp.kenshin.console.pages.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.kenshin.console.pages.ConsoleSite;

/** The way out: only by POST; the gate has seen the token of the session. */
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient StaffSessions sessions;
    private final transient ConsoleProvider provider;

    @Inject
    public SignOut(StaffSessions sessions, ConsoleProvider provider) {
        this.sessions = sessions;
        this.provider = provider;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Staff> staff = Staff.of(request);
        staff.ifPresent(leaving -> sessions.close(request, leaving));
        String page = ConsoleSite.DESTINATIONS.signIn("/", SignInNotice.SIGNED_OUT);
        response.sendRedirect(staff.flatMap(left -> provider.signOutAddress(request, page, left.idToken()))
                .orElse(ConsoleSite.SITE.root(request) + page));
    }
}
