package jp.kenshin.console.pages.signin;

import jakarta.inject.Inject;
import jp.kenshin.externalconnection.ProviderSessions;
import jp.kenshin.webpages.oidc.BackchannelLogout;

/** The identity provider says that a session is over; the console sessions it opened end at their next request. */
public class ProviderLogout extends BackchannelLogout {
    private static final long serialVersionUID = 1L;

    private final transient ProviderSessions sessions;

    @Inject
    public ProviderLogout(ConsoleProvider provider, ProviderSessions sessions) {
        super(provider);
        this.sessions = sessions;
    }

    @Override
    protected void end(String providerSession) {
        sessions.end(providerSession);
    }
}
