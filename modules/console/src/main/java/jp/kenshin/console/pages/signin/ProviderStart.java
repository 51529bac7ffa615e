package jp.kenshin.console.pages.signin;

import jakarta.inject.Inject;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.webpages.oidc.OidcStart;

/** The console's way to the identity provider. */
public class ProviderStart extends OidcStart {
    private static final long serialVersionUID = 1L;

    @Inject
    public ProviderStart(ConsoleProvider provider) {
        super(provider, ConsoleSite.SITE, ConsoleSite.DESTINATIONS, SignInNotice.PROVIDER_FAILED);
    }
}
