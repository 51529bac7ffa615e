package jp.kenshin.externalconnection.internal.ipsec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.secret.SealingKey;
import jp.kenshin.platform.secret.SealingKeystore;
import org.jspecify.annotations.Nullable;

/** Seals and opens partners' pre-shared keys. The keystore is read when it is first needed: a utility without such keys needs none. */
@Singleton
public class Secrets {
    static final String ALIAS = "external-connection-secrets";

    private final IpsecConfig config;
    private @Nullable SealingKey key;

    @Inject
    public Secrets(IpsecConfig config) {
        this.config = config;
    }

    SealedSecret seal(PartnerId partner, String secret) {
        return new SealedSecret(key().seal(owner(partner), secret.getBytes(StandardCharsets.UTF_8)));
    }

    String open(PartnerId partner, SealedSecret sealed) {
        return key().open(owner(partner), sealed.bytes())
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> unavailable(
                        "the pre-shared key of partner " + partner
                                + " was sealed with another key than the one in the keystore,"
                                + " or was changed; put the right keystore in its place, or define the connection anew with its key",
                        null));
    }

    private static String owner(PartnerId partner) {
        return "ipsec:" + partner;
    }

    private synchronized SealingKey key() {
        SealingKey known = key;
        if (known == null) {
            known = load();
            key = known;
        }
        return known;
    }

    private SealingKey load() {
        try {
            return new SealingKeystore(
                            config.keystore().orElseThrow(() -> unavailable("no keystore is configured", null)),
                            config.keystorePassword(),
                            ALIAS)
                    .load(config.keystoreCreate());
        } catch (SealingKeystore.Unavailable e) {
            throw unavailable(String.valueOf(e.getMessage()), e);
        }
    }

    private static KenshinException unavailable(String what, @Nullable Exception cause) {
        String message = "The key for secrets of external connections is not to be had: " + what + ". Set "
                + IpsecConfig.KEYSTORE + " and " + IpsecConfig.KEYSTORE_PASSWORD + ".";
        return cause == null
                ? new KenshinException(ExternalConnectionError.CONNECTION_SECRETS_UNAVAILABLE, message)
                : new KenshinException(ExternalConnectionError.CONNECTION_SECRETS_UNAVAILABLE, message, cause);
    }
}
