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
import java.util.Optional;
import jp.kenshin.externalconnection.PortalSessions;
import jp.kenshin.jointmetering.web.frame.PortalSite;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.webpages.signin.Destinations;
import jp.kenshin.webpages.signin.SignInForm;
import jp.kenshin.webpages.signin.SignInReason;
import jp.kenshin.webpages.signin.SignInRefused;
import org.jspecify.annotations.Nullable;

/**
 * The way in. With the embedded profile it asks for name and password and has the server's own registry check them; with an identity
 * provider it sends the visitor there.
 */
@Named
@RequestScoped
public class SignInPage extends SignInForm {
    private Admission admission;
    private CutOffWall wall;
    private PortalSessions sessions;
    private PortalProvider provider;
    private PageLanguage language;
    private DeskPhone desk;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected SignInPage() {}

    @Inject
    public SignInPage(
            Admission admission,
            CutOffWall wall,
            PortalSessions sessions,
            PortalProvider provider,
            PageLanguage language,
            DeskPhone desk) {
        this.admission = admission;
        this.wall = wall;
        this.desk = desk;
        this.sessions = sessions;
        this.provider = provider;
        this.language = language;
    }

    /** Shows the page; a visitor who just arrives and has an identity provider goes straight there. */
    public void load() throws IOException {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        if (Visitor.of((HttpServletRequest) context.getRequest()).isPresent()) {
            context.redirect(context.getRequestContextPath() + getDestination());
        } else if (isProvider() && getBecause() == null) {
            context.redirect(context.getRequestContextPath() + getProviderPath());
        }
    }

    /** Checks name and password. */
    public void signIn() throws IOException {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        HttpServletRequest request = (HttpServletRequest) context.getRequest();
        try {
            boolean hasRole = authenticate(request);
            admission.admit(request, ProvenUser.byPassword(getUserName(), hasRole));
            context.redirect(context.getRequestContextPath() + landing(request));
        } catch (SignInRefused refused) {
            refuse(refused.reason());
            context.setResponseStatus(403);
        }
    }

    private String landing(HttpServletRequest request) {
        return Visitor.of(request)
                .map(user -> wall.landing(user, getDestination()))
                .orElse(getDestination());
    }

    private boolean authenticate(HttpServletRequest request) throws SignInRefused {
        try {
            request.login(getUserName(), takePassword());
            boolean hasRole = request.isUserInRole(Admission.ROLE);
            request.logout();
            return hasRole;
        } catch (ServletException wrong) {
            throw admission.refuse(request, getUserName(), SignInNotice.WRONG_PASSWORD);
        }
    }

    public boolean isProvider() {
        return provider.isPresent();
    }

    /** Where signing in at the identity provider begins. */
    public String getProviderPath() {
        return "/signin/start?to=" + URLEncoder.encode(getDestination(), StandardCharsets.UTF_8);
    }

    @Override
    protected Destinations destinations() {
        return PortalSite.DESTINATIONS;
    }

    @Override
    protected Optional<SignInNotice> reason(@Nullable String word) {
        return SignInReason.ofWord(SignInNotice.values(), word);
    }

    @Override
    protected String sentence(SignInReason reason) {
        return language.texts()
                .get("sign-in.notice." + reason.word(), sessions.limit(), desk.inWords(language.texts()));
    }
}
