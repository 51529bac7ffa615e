package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.jointmetering.web.frame.PortalSite;
import jp.kenshin.webpages.oidc.OidcCallback;
import jp.kenshin.webpages.oidc.ProvenIdentity;
import jp.kenshin.webpages.signin.SignInRefused;

/** The way back from the identity provider into the portal. */
public class ProviderCallback extends OidcCallback {
    private static final long serialVersionUID = 1L;

    private final transient Admission admission;
    private final transient CutOffWall wall;

    @Inject
    public ProviderCallback(PortalProvider provider, Admission admission, CutOffWall wall) {
        super(provider, PortalSite.SITE, PortalSite.DESTINATIONS, SignInNotice.FORM_EXPIRED);
        this.admission = admission;
        this.wall = wall;
    }

    @Override
    protected void admit(HttpServletRequest request, ProvenIdentity identity) throws SignInRefused {
        admission.admit(request, ProvenUser.byProvider(identity));
    }

    @Override
    protected String landing(HttpServletRequest request, String destination) {
        return Visitor.of(request).map(user -> wall.landing(user, destination)).orElse(destination);
    }

    @Override
    protected SignInRefused providerFailed(HttpServletRequest request) {
        return admission.refuse(request, "", SignInNotice.PROVIDER_FAILED);
    }
}
