package jp.kenshin.externalconnection.internal.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** How mail leaves, {@code kenshin.mail.*}, checked at start. */
@Singleton
public class MailConfig {
    private static final int SUBMISSION_PORT = 587;
    private static final int MOST_PORT = 65_535;

    private final String host;
    private final int port;
    private final String from;
    private final String user;
    private final String password;
    private final boolean starttls;

    /** @throws IllegalArgumentException when a value makes no sense; names the key */
    @Inject
    public MailConfig(Config config) {
        host = text(config, "kenshin.mail.host");
        port = config.getOptionalValue("kenshin.mail.port", Integer.class).orElse(SUBMISSION_PORT);
        from = text(config, "kenshin.mail.from");
        user = text(config, "kenshin.mail.user");
        password = text(config, "kenshin.mail.password");
        starttls =
                config.getOptionalValue("kenshin.mail.starttls", Boolean.class).orElse(true);
        if (port < 1 || port > MOST_PORT) {
            throw new IllegalArgumentException("kenshin.mail.port must be 1 to " + MOST_PORT + ", is " + port);
        }
        if (isOn() && !from.contains("@")) {
            throw new IllegalArgumentException(
                    "kenshin.mail.from must be the address that notices come from, since kenshin.mail.host is set");
        }
        if (user.isEmpty() != password.isEmpty()) {
            throw new IllegalArgumentException(
                    "kenshin.mail.user and kenshin.mail.password belong together; one is missing");
        }
    }

    private static String text(Config config, String key) {
        return config.getOptionalValue(key, String.class).map(String::strip).orElse("");
    }

    /** Whether there is a mail server. */
    boolean isOn() {
        return !host.isEmpty();
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    String from() {
        return from;
    }

    /** Empty when the server asks for nobody. */
    String user() {
        return user;
    }

    String password() {
        return password;
    }

    /** Whether nothing is said to a server that does not go over to TLS first. */
    boolean starttls() {
        return starttls;
    }
}
