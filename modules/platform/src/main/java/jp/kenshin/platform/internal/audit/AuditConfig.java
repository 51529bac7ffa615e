package jp.kenshin.platform.internal.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** What an operator may set of the audit log, {@code kenshin.audit.*}. */
@Singleton
public class AuditConfig {
    private final String keystore;
    private final String keystorePassword;
    private final boolean keystoreCreate;

    @Inject
    public AuditConfig(Config config) {
        this(
                text(config, "kenshin.audit.keystore", ""),
                text(config, "kenshin.audit.keystore-password", ""),
                Boolean.parseBoolean(text(config, "kenshin.audit.keystore-create", "false")));
    }

    AuditConfig(String keystore, String keystorePassword, boolean keystoreCreate) {
        this.keystore = keystore;
        this.keystorePassword = keystorePassword;
        this.keystoreCreate = keystoreCreate;
    }

    private static String text(Config config, String key, String otherwise) {
        return config.getOptionalValue(key, String.class).orElse(otherwise);
    }

    /** PKCS#12 file that holds the key that signs the log; empty when none is named. */
    String keystore() {
        return keystore;
    }

    String keystorePassword() {
        return keystorePassword;
    }

    /** Whether a missing keystore is made; for trials. */
    boolean keystoreCreate() {
        return keystoreCreate;
    }
}
