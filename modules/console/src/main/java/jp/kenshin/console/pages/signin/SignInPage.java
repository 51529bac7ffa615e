package jp.kenshin.console.pages.signin;

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
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.webpages.signin.Destinations;
import jp.kenshin.webpages.signin.SignInForm;
import jp.kenshin.webpages.signin.SignInReason;
import org.jspecify.annotations.Nullable;

/** The way in: asks for name and password and has the server's own registry check them, or sends people to the identity provider. */
@Named
@RequestScoped
public class SignInPage extends SignInForm {
    private StaffSessions sessions;
    private SignInSettings settings;
    private ConsoleProvider provider;
    private PageLanguage language;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected SignInPage() {}

    @Inject
    public SignInPage(
            StaffSessions sessions, SignInSettings settings, ConsoleProvider provider, PageLanguage language) {
        this.sessions = sessions;
        this.settings = settings;
        this.provider = provider;
        this.language = language;
    }

    /** Shows the page; whoever is signed in already goes on, and who just arrives and has an identity provider goes straight there. */
    public void load() throws IOException {
        if (Staff.of(request()).isPresent()) {
            goOn();
        } else if (isProvider() && getBecause() == null) {
            external().redirect(ConsoleSite.SITE.root(request()) + getProviderPath());
        }
    }

    /** Checks name and password. */
    public void signIn() throws IOException {
        try {
            Set<String> roles = authenticate();
            if (roles.isEmpty()) {
                turnAway(SignInNotice.NO_STAFF);
            } else {
                sessions.open(request(), getUserName(), roles);
                goOn();
            }
        } catch (ServletException wrong) {
            turnAway(SignInNotice.WRONG_PASSWORD);
        }
    }

    private Set<String> authenticate() throws ServletException {
        if (!settings.hasForm()) {
            throw new ServletException("this profile has no users of its own");
        }
        HttpServletRequest request = request();
        request.login(getUserName(), takePassword());
        Set<String> roles = Arrays.stream(Role.values())
                .map(Role::word)
                .filter(request::isUserInRole)
                .collect(Collectors.toUnmodifiableSet());
        request.logout();
        return roles;
    }

    private void turnAway(SignInNotice notice) {
        sessions.refuse(request(), getUserName(), notice);
        refuse(notice);
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

    /** Whether people sign in at an identity provider. */
    public boolean isProvider() {
        return provider.isPresent();
    }

    /** Where signing in there begins. */
    public String getProviderPath() {
        return "/signin/start?to=" + URLEncoder.encode(getDestination(), StandardCharsets.UTF_8);
    }

    /** Whether this server can check passwords at all. */
    public boolean isForm() {
        return settings.hasForm();
    }

    @Override
    protected Destinations destinations() {
        return ConsoleSite.DESTINATIONS;
    }

    @Override
    protected Optional<SignInNotice> reason(@Nullable String word) {
        return SignInReason.ofWord(SignInNotice.values(), word);
    }

    @Override
    protected String sentence(SignInReason reason) {
        return language.texts().get("sign-in.notice." + reason.word());
    }
}
