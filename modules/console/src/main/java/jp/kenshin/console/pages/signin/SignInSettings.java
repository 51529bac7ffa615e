package jp.kenshin.console.pages.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the utility's people come in.
 *
 * <ul>
 *   <li>{@code kenshin.console.sign-in}: {@code form} where the server's own registry knows them, {@code oidc} where an identity
 *       provider does, else {@code off}: nobody can
 *   <li>{@code kenshin.console.session.idle}: how long a session may rest, ISO 8601
 *   <li>{@code kenshin.console.session.longest}: how long it lasts at most, ISO 8601
 * </ul>
 */
@Singleton
class SignInSettings {
    private static final String FORM = "form";
    private static final String PROVIDER = "oidc";
    private static final Set<String> WAYS = Set.of(FORM, PROVIDER, "off");

    private final String signIn;
    private final Duration idle;
    private final Duration longest;

    @Inject
    SignInSettings(
            @ConfigProperty(name = "kenshin.console.sign-in", defaultValue = "off") String signIn,
            @ConfigProperty(name = "kenshin.console.session.idle", defaultValue = "PT30M") Duration idle,
            @ConfigProperty(name = "kenshin.console.session.longest", defaultValue = "PT12H") Duration longest) {
        if (!WAYS.contains(signIn)) {
            throw new IllegalStateException("kenshin.console.sign-in is form, oidc or off, not " + signIn);
        }
        this.signIn = signIn;
        this.idle = idle;
        this.longest = longest;
    }

    boolean hasForm() {
        return signIn.equals(FORM);
    }

    boolean hasProvider() {
        return signIn.equals(PROVIDER);
    }

    Duration idle() {
        return idle;
    }

    Duration longest() {
        return longest;
    }
}
