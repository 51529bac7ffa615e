package jp.kenshin.console.pages.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/** The way in: asks for name and password and has the server's own registry check them. */
@Named
@RequestScoped
public class SignInPage {
    private StaffSessions sessions;
    private SignInSettings settings;
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
    public SignInPage(StaffSessions sessions, SignInSettings settings, PageLanguage language) {
        this.sessions = sessions;
        this.settings = settings;
        this.language = language;
    }

    /** Shows the page; whoever is signed in already goes on. */
    public void load() throws IOException {
        if (Staff.of(request()).isPresent()) {
            goOn();
        }
    }

    /** Checks name and password. */
    public void signIn() throws IOException {
        try {
            Set<String> roles = authenticate();
            if (roles.isEmpty()) {
                refuse(SignInNotice.NO_STAFF);
            } else {
                sessions.open(request(), userName, roles);
                goOn();
            }
        } catch (ServletException wrong) {
            refuse(SignInNotice.WRONG_PASSWORD);
        } finally {
            password = "";
        }
    }

    private Set<String> authenticate() throws ServletException {
        if (!settings.hasForm()) {
            throw new ServletException("this profile has no users of its own");
        }
        HttpServletRequest request = request();
        request.login(userName, password);
        Set<String> roles = Arrays.stream(Role.values())
                .map(Role::word)
                .filter(request::isUserInRole)
                .collect(Collectors.toUnmodifiableSet());
        request.logout();
        return roles;
    }

    private void refuse(SignInNotice notice) {
        sessions.refuse(request(), userName, notice);
        refusal = notice;
        external().setResponseStatus(403);
    }

    private void goOn() throws IOException {
        external().redirect(ConsoleSite.SITE.root(request()) + getDestination());
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    /** Whether this server can check passwords at all. */
    public boolean isForm() {
        return settings.hasForm();
    }

    /** The sentence above the form: a refusal first, else why the visitor was sent here; empty when there is nothing to say. */
    public String getNotice() {
        SignInNotice notice = notice();
        return notice == null ? "" : language.texts().get("sign-in.notice." + notice.word());
    }

    public boolean isRefused() {
        SignInNotice notice = notice();
        return notice != null && notice.isRefusal();
    }

    private @Nullable SignInNotice notice() {
        return refusal != null ? refusal : SignInNotice.ofWord(because).orElse(null);
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
