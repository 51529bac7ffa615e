package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jp.kenshin.externalconnection.PortalSessions;
import jp.kenshin.webpages.oidc.BackchannelLogout;

/** The identity provider says that a session is over; the portal sessions it opened end with it. */
public class ProviderLogout extends BackchannelLogout {
    private static final long serialVersionUID = 1L;

    private final transient PortalSessions sessions;

    @Inject
    public ProviderLogout(PortalProvider provider, PortalSessions sessions) {
        super(provider);
        this.sessions = sessions;
    }

    @Override
    protected void end(String providerSession) {
        sessions.closeOpenedBy(providerSession, "identity-provider");
    }
}
