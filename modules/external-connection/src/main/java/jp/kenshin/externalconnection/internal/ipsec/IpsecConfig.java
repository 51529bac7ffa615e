package jp.kenshin.externalconnection.internal.ipsec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.internal.ipsec.vici.ViciAddress;
import org.eclipse.microprofile.config.Config;

/** What an operator may set of IPsec, checked at start. */
@Singleton
public class IpsecConfig {
    static final String VICI = "kenshin.ipsec.vici";
    static final String TIMEOUT = "kenshin.ipsec.timeout";
    static final String KEYSTORE = "kenshin.external-connection.keystore";
    static final String KEYSTORE_PASSWORD = "kenshin.external-connection.keystore-password";
    static final String KEYSTORE_CREATE = "kenshin.external-connection.keystore-create";

    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(10);

    private final List<ViciAddress> gateways;
    private final Duration timeout;
    private final String keystore;
    private final String keystorePassword;
    private final boolean keystoreCreate;

    /** @throws IllegalArgumentException when a value makes no sense; names the key */
    @Inject
    public IpsecConfig(Config config) {
        gateways = addresses(text(config, VICI, ""));
        timeout = timeout(text(config, TIMEOUT, "PT5S"));
        keystore = text(config, KEYSTORE, "");
        keystorePassword = text(config, KEYSTORE_PASSWORD, "");
        keystoreCreate = Boolean.parseBoolean(text(config, KEYSTORE_CREATE, "false"));
    }

    private static String text(Config config, String key, String otherwise) {
        return config.getOptionalValue(key, String.class).orElse(otherwise);
    }

    private static List<ViciAddress> addresses(String text) {
        try {
            return ViciAddress.parseList(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(VICI + ": " + e.getMessage(), e);
        }
    }

    private static Duration timeout(String text) {
        Duration timeout;
        try {
            timeout = Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(TIMEOUT + " is a duration such as PT5S, not " + text, e);
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new IllegalArgumentException(TIMEOUT + " must be more than nothing and at most PT10S, not " + text);
        }
        return timeout;
    }

    /** Sockets of all gateways' daemons; none when the utility has no IPsec gateway. */
    List<ViciAddress> gateways() {
        return gateways;
    }

    /** How long one conversation with one gateway may take. */
    Duration timeout() {
        return timeout;
    }

    /** PKCS#12 file with the key that secrets are sealed with, if there is one. */
    Optional<Path> keystore() {
        return keystore.isEmpty() ? Optional.empty() : Optional.of(Path.of(keystore));
    }

    String keystorePassword() {
        return keystorePassword;
    }

    /** Whether a missing keystore is made; for trials. */
    boolean keystoreCreate() {
        return keystoreCreate;
    }
}
