package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import jp.kenshin.jointmetering.web.frame.PortalSite;
import org.jspecify.annotations.Nullable;

/** The way out: only by POST; the gate has seen the token of the session. */
public class SignOut extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(SignOut.class.getName());

    private final transient Admission admission;
    private final transient OidcSettings settings;
    private final transient OidcProvider provider;

    @Inject
    public SignOut(Admission admission, OidcSettings settings, OidcProvider provider) {
        this.admission = admission;
        this.settings = settings;
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
                atProvider(user, settings.address(request, page)).orElse(request.getContextPath() + page));
    }

    /** Whom a provider let in signs out there too; while it does not answer, the portal is left all the same. */
    private Optional<String> atProvider(PortalUser user, URI back) {
        @Nullable String idToken = user.idToken();
        try {
            return idToken == null ? Optional.empty() : provider.signOutAddress(back, idToken);
        } catch (ProviderFailed unreachable) {
            LOG.log(Level.WARNING, "signed out of the portal only", unreachable);
            return Optional.empty();
        }
    }
}
