package jp.kenshin.jointmetering.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.kenshin.externalconnection.PortalSessions;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/**
 * The way in. With the embedded profile it asks for name and password and has the server's own registry check them; with an identity
 * provider it sends the visitor there.
 */
@Named
@RequestScoped
public class SignInPage {
    private Admission admission;
    private PortalSessions sessions;
    private OidcSettings provider;
    private PageLanguage language;
    private String userName = "";
    private String password = "";
    private @Nullable String because;
    private @Nullable String to;
    private @Nullable SignInNotice refusal;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected SignInPage() {}

    @Inject
    public SignInPage(Admission admission, PortalSessions sessions, OidcSettings provider, PageLanguage language) {
        this.admission = admission;
        this.sessions = sessions;
        this.provider = provider;
        this.language = language;
    }

    /** Shows the page; a visitor who just arrives and has an identity provider goes straight there. */
    public void load() throws IOException {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        if (Visitor.of((HttpServletRequest) context.getRequest()).isPresent()) {
            context.redirect(context.getRequestContextPath() + getDestination());
        } else if (isProvider() && because == null) {
            context.redirect(context.getRequestContextPath() + getProviderPath());
        }
    }

    /** Checks name and password. */
    public void signIn() throws IOException {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) context.getRequest();
        try {
            boolean hasRole = authenticate(request);
            admission.admit(request, ProvenUser.byPassword(userName, hasRole));
            context.redirect(context.getRequestContextPath() + getDestination());
        } catch (SignInRefused refused) {
            refusal = refused.notice();
            context.setResponseStatus(403);
        } finally {
            password = "";
        }
    }

    private boolean authenticate(HttpServletRequest request) throws SignInRefused {
        try {
            request.login(userName, password);
            boolean hasRole = request.isUserInRole(Admission.ROLE);
            request.logout();
            return hasRole;
        } catch (ServletException wrong) {
            throw admission.refuse(request, userName, SignInNotice.WRONG_PASSWORD);
        }
    }

    /** The sentence above the form: a refusal first, else why the visitor was sent here; empty when there is nothing to say. */
    public String getNotice() {
        return notice() == null ? "" : language.texts().get("sign-in.notice." + notice().word(), sessions.limit());
    }

    public boolean isRefused() {
        SignInNotice notice = notice();
        return notice != null && notice.isRefusal();
    }

    private @Nullable SignInNotice notice() {
        return refusal != null ? refusal : SignInNotice.ofWord(because).orElse(null);
    }

    public boolean isProvider() {
        return provider.isPresent();
    }

    /** Where signing in at the identity provider begins. */
    public String getProviderPath() {
        return "/signin/start?to=" + URLEncoder.encode(getDestination(), StandardCharsets.UTF_8);
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(@Nullable String userName) {
        this.userName = userName == null ? "" : userName.strip();
    }

    /** Never given back to the page. */
    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }

    public @Nullable String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because;
    }

    /** Where the visitor goes after signing in. */
    public String getDestination() {
        return Destination.inside(to);
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
