package jp.kenshin.console.pages.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.webpages.oidc.OidcCallback;
import jp.kenshin.webpages.oidc.ProvenIdentity;
import jp.kenshin.webpages.signin.SignInRefused;

/** The way back from the identity provider into the console, for people with a role here. */
public class ProviderCallback extends OidcCallback {
    private static final long serialVersionUID = 1L;

    private final transient StaffSessions sessions;

    @Inject
    public ProviderCallback(ConsoleProvider provider, StaffSessions sessions) {
        super(provider, ConsoleSite.SITE, ConsoleSite.DESTINATIONS, SignInNotice.FORM_EXPIRED);
        this.sessions = sessions;
    }

    @Override
    protected void admit(HttpServletRequest request, ProvenIdentity identity) throws SignInRefused {
        Set<String> roles = Role.wordsAmong(identity.groups());
        if (roles.isEmpty()) {
            sessions.refuse(request, identity.name(), SignInNotice.NO_STAFF);
            throw new SignInRefused(SignInNotice.NO_STAFF);
        }
        sessions.open(request, identity, roles);
    }

    @Override
    protected SignInRefused providerFailed(HttpServletRequest request) {
        sessions.refuse(request, "", SignInNotice.PROVIDER_FAILED);
        return new SignInRefused(SignInNotice.PROVIDER_FAILED);
    }
}
