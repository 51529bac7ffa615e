package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import jp.kenshin.jointmetering.web.frame.PortalSite;
import jp.kenshin.webpages.oidc.OidcStart;

/** The portal's way to the identity provider. */
public class ProviderStart extends OidcStart {
    private static final long serialVersionUID = 1L;

    @Inject
    public ProviderStart(PortalProvider provider) {
        super(provider, PortalSite.SITE, PortalSite.DESTINATIONS, SignInNotice.PROVIDER_FAILED);
    }

    @Override
    protected void forget(HttpSession session) {
        session.removeAttribute(Gate.END);
    }
}
