package jp.kenshin.console.pages.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How the utility's people come in.
 *
 * <ul>
 *   <li>{@code kenshin.console.sign-in}: {@code form} where the server's own registry knows them, else {@code off}: nobody can
 *   <li>{@code kenshin.console.session.idle}: how long a session may rest, ISO 8601
 *   <li>{@code kenshin.console.session.longest}: how long it lasts at most, ISO 8601
 * </ul>
 */
@Singleton
class SignInSettings {
    private final boolean form;
    private final Duration idle;
    private final Duration longest;

    @Inject
    SignInSettings(
            @ConfigProperty(name = "kenshin.console.sign-in", defaultValue = "off") String signIn,
            @ConfigProperty(name = "kenshin.console.session.idle", defaultValue = "PT30M") Duration idle,
            @ConfigProperty(name = "kenshin.console.session.longest", defaultValue = "PT12H") Duration longest) {
        if (!signIn.equals("form") && !signIn.equals("off")) {
            throw new IllegalStateException("kenshin.console.sign-in is form or off, not " + signIn);
        }
        this.form = signIn.equals("form");
        this.idle = idle;
        this.longest = longest;
    }

    boolean hasForm() {
        return form;
    }

    Duration idle() {
        return idle;
    }

    Duration longest() {
        return longest;
    }
}
