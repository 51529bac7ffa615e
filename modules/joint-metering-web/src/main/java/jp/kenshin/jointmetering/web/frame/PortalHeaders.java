package jp.kenshin.jointmetering.web.frame;

import jakarta.inject.Inject;
import jp.kenshin.jointmetering.web.signin.PortalProvider;
import jp.kenshin.webpages.frame.AnswerHeaders;

/** The portal's headers: signing out is a form whose answer leads to the provider, and browsers hold form-action against redirects too. */
public class PortalHeaders extends AnswerHeaders {
    private static final long serialVersionUID = 1L;

    @Inject
    public PortalHeaders(PortalProvider provider) {
        super(provider.origin());
    }
}
