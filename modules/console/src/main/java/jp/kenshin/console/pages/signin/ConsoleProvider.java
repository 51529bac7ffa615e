package jp.kenshin.console.pages.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.webpages.oidc.OidcSettings;
import jp.kenshin.webpages.oidc.RelyingParty;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The identity provider of the utility's own people, where {@code kenshin.console.sign-in} is {@code oidc}.
 *
 * <ul>
 *   <li>{@code kenshin.console.oidc.issuer}: issuer, such as {@code https://id.example/realms/kenshin}
 *   <li>{@code kenshin.console.oidc.client-id}, {@code kenshin.console.oidc.client-secret}: the console's own credentials (secret)
 *   <li>{@code kenshin.console.url}: address of the console as staff see it; by default that of the request
 * </ul>
 */
@Singleton
public class ConsoleProvider extends RelyingParty {
    private static final String PREFIX = "kenshin.console.oidc";

    @Inject
    public ConsoleProvider(
            SignInSettings settings,
            @ConfigProperty(name = PREFIX + ".issuer") Optional<String> issuer,
            @ConfigProperty(name = PREFIX + ".client-id", defaultValue = "kenshin-console") String clientId,
            @ConfigProperty(name = PREFIX + ".client-secret") Optional<String> clientSecret,
            @ConfigProperty(name = "kenshin.console.url") Optional<String> consoleUrl) {
        super(new OidcSettings(ConsoleSite.SITE, PREFIX, wanted(settings, issuer), clientId, clientSecret, consoleUrl));
    }

    private static Optional<String> wanted(SignInSettings settings, Optional<String> issuer) {
        if (settings.hasProvider() && issuer.filter(text -> !text.isBlank()).isEmpty()) {
            throw new IllegalStateException(PREFIX + ".issuer is missing: kenshin.console.sign-in is oidc");
        }
        return issuer.filter(text -> settings.hasProvider());
    }
}
