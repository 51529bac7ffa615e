package jp.kenshin.externalconnection.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What an operator may set of terminal authentication: {@code kenshin.radius.*}, and the keystore of credentials. */
@Singleton
public class RadiusConfig {
    static final String ENABLED = "kenshin.radius.enabled";
    static final String SERVER_IDENTITY = "kenshin.radius.server-identity";
    static final String KEYSTORE = "kenshin.external-connection.keystore";
    static final String KEYSTORE_PASSWORD = "kenshin.external-connection.keystore-password";
    static final String KEYSTORE_CREATE = "kenshin.external-connection.keystore-create";

    private static final int MOST_PORT = 65_535;
    private static final int LONGEST_IDENTITY = 253;

    private final boolean enabled;
    private final int authPort;
    private final int acctPort;
    private final int coaPort;
    private final int queue;
    private final int workers;
    private final Duration session;
    private final String serverIdentity;
    private final String keystore;
    private final String keystorePassword;
    private final boolean keystoreCreate;

    /** @throws IllegalArgumentException when a value is out of bounds; names the key */
    @Inject
    public RadiusConfig(Config config) {
        enabled = Boolean.parseBoolean(text(config, ENABLED, "false"));
        authPort = number(config, "kenshin.radius.auth-port", 1_812, 0, MOST_PORT);
        acctPort = number(config, "kenshin.radius.acct-port", 1_813, 0, MOST_PORT);
        coaPort = number(config, "kenshin.radius.coa-port", 3_799, 1, MOST_PORT);
        queue = number(config, "kenshin.radius.queue", 2_000, 1, 1_000_000);
        workers = number(config, "kenshin.radius.workers", 4, 1, 64);
        session = Duration.ofMinutes(number(config, "kenshin.radius.session-minutes", 1_440, 5, 44_640));
        serverIdentity = text(config, SERVER_IDENTITY, "kenshin");
        int length = serverIdentity.getBytes(StandardCharsets.UTF_8).length;
        if (length < 1 || length > LONGEST_IDENTITY) {
            throw new IllegalArgumentException(SERVER_IDENTITY + " must have 1 to " + LONGEST_IDENTITY + " bytes");
        }
        keystore = text(config, KEYSTORE, "");
        keystorePassword = text(config, KEYSTORE_PASSWORD, "");
        keystoreCreate = Boolean.parseBoolean(text(config, KEYSTORE_CREATE, "false"));
    }

    private static String text(Config config, String key, String otherwise) {
        return config.getOptionalValue(key, String.class).orElse(otherwise);
    }

    private static int number(Config config, String key, int otherwise, int least, int most) {
        int value = config.getOptionalValue(key, Integer.class).orElse(otherwise);
        if (value < least || value > most) {
            throw new IllegalArgumentException(key + " must be from " + least + " to " + most + ", not " + value);
        }
        return value;
    }

    /** Whether this utility has terminal authentication here. To be the same on all nodes. */
    public boolean enabled() {
        return enabled;
    }

    /** UDP port of Access-Requests; 0 lets the system choose one, for trials. */
    public int authPort() {
        return authPort;
    }

    /** UDP port of Accounting-Requests; 0 lets the system choose one, for trials. */
    public int acctPort() {
        return acctPort;
    }

    /** UDP port of Disconnect-Requests at authenticators that are registered without one of their own. */
    public int coaPort() {
        return coaPort;
    }

    /** Packets that may wait for a worker; further ones are dropped, and their authenticators send them again. */
    public int queue() {
        return queue;
    }

    /** Threads that answer. */
    public int workers() {
        return workers;
    }

    /** After so long a terminal has to authenticate again (Session-Timeout). */
    public Duration session() {
        return session;
    }

    /** How the server names itself to terminals (ID_S of EAP-PSK). */
    public String serverIdentity() {
        return serverIdentity;
    }

    /** PKCS#12 file that holds the key of credentials and shared secrets. */
    public Optional<Path> keystore() {
        return keystore.isEmpty() ? Optional.empty() : Optional.of(Path.of(keystore));
    }

    public String keystorePassword() {
        return keystorePassword;
    }

    /** Whether a missing keystore is made; for trials. */
    public boolean keystoreCreate() {
        return keystoreCreate;
    }
}
