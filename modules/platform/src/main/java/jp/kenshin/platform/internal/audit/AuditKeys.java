package jp.kenshin.platform.internal.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.kenshin.auditchain.Signer;
import jp.kenshin.auditchain.SigningCertificate;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditError;
import jp.kenshin.platform.start.StartTask;
import org.jspecify.annotations.Nullable;

/** Opens the keystore at start: a server that cannot sign its log does not start. */
@Singleton
public final class AuditKeys implements StartTask {
    private static final Logger LOG = System.getLogger(AuditKeys.class.getName());
    private static final Duration IN_GOOD_TIME = Duration.ofDays(60);

    private final AuditConfig config;
    private final Clock clock;
    private @Nullable AuditKey key;

    @Inject
    public AuditKeys(AuditConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void run() {
        SigningCertificate certificate = signer().certificate();
        LOG.log(Level.INFO, "The audit log is signed with certificate {0}", certificate.fingerprint());
        Instant end = certificate.x509().getNotAfter().toInstant();
        if (end.isBefore(clock.instant().plus(IN_GOOD_TIME))) {
            LOG.log(Level.WARNING, "The key of the audit log should be replaced: its certificate ends {0}", end);
        }
    }

    /** @throws KenshinException {@link AuditError#AUDIT_KEY_UNAVAILABLE} */
    synchronized Signer signer() {
        if (key == null) {
            key = load();
        }
        return key;
    }

    private AuditKey load() {
        if (config.keystore().isEmpty()) {
            throw new KenshinException(
                    AuditError.AUDIT_KEY_UNAVAILABLE,
                    "There is no key to sign the audit log with. Set kenshin.audit.keystore and kenshin.audit.keystore-password.");
        }
        return new AuditKeystore(Path.of(config.keystore()), config.keystorePassword()).load(config.keystoreCreate());
    }
}
