package jp.kenshin.externalconnection.internal.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.kenshin.externalconnection.TerminalAuthenticationError;
import jp.kenshin.externalconnection.internal.RadiusConfig;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.secret.SealingKey;
import jp.kenshin.platform.secret.SealingKeystore;

/** Opens and seals credentials with the master key, where this installation has one. */
@Singleton
public class CredentialSeal {
    /** Under which the keystore has the key. */
    public static final String ALIAS = "kenshin-credential-master";

    private static final String SETTINGS =
            " Set kenshin.external-connection.keystore and kenshin.external-connection.keystore-password.";

    private final Optional<SealingKey> key;

    @Inject
    public CredentialSeal(RadiusConfig config) {
        this(load(config));
    }

    CredentialSeal(Optional<SealingKey> key) {
        this.key = key;
    }

    private static Optional<SealingKey> load(RadiusConfig config) {
        if (config.keystore().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SealingKeystore(config.keystore().get(), config.keystorePassword(), ALIAS)
                    .load(config.keystoreCreate()));
        } catch (SealingKeystore.Unavailable e) {
            throw new KenshinException(
                    TerminalAuthenticationError.CREDENTIAL_KEY_UNAVAILABLE,
                    "The key of terminals' credentials is not to be had: " + e.getMessage() + "." + SETTINGS,
                    e);
        }
    }

    /** The key. @throws KenshinException {@link TerminalAuthenticationError#CREDENTIAL_KEY_UNAVAILABLE} when there is none */
    public SealingKey key() {
        return key.orElseThrow(() -> new KenshinException(
                TerminalAuthenticationError.CREDENTIAL_KEY_UNAVAILABLE,
                "Credentials and shared secrets are sealed, and there is no key for it." + SETTINGS));
    }
}
