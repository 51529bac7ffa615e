package jp.kenshin.externalconnection.internal.ipsec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;
import jp.kenshin.kernel.PartnerId;
import org.jspecify.annotations.Nullable;

/** Seals and opens partners' pre-shared keys. The keystore is read when it is first needed: a utility without such keys needs none. */
@Singleton
public class Secrets {
    private final IpsecConfig config;
    private @Nullable SecretKey key;

    @Inject
    public Secrets(IpsecConfig config) {
        this.config = config;
    }

    SealedSecret seal(PartnerId partner, String secret) {
        return SealedSecret.seal(key(), owner(partner), secret);
    }

    String open(PartnerId partner, SealedSecret sealed) {
        try {
            return sealed.open(key(), owner(partner));
        } catch (GeneralSecurityException e) {
            throw SecretKeystore.unavailable(
                    "the pre-shared key of partner " + partner
                            + " was sealed with another key than the one in the keystore,"
                            + " or was changed; put the right keystore in its place, or define the connection anew with its key",
                    e);
        }
    }

    private static String owner(PartnerId partner) {
        return "ipsec:" + partner;
    }

    private synchronized SecretKey key() {
        SecretKey known = key;
        if (known == null) {
            SecretKeystore keystore = config.keystore()
                    .map(file -> new SecretKeystore(file, config.keystorePassword()))
                    .orElseThrow(() -> SecretKeystore.unavailable("no keystore is configured", null));
            known = keystore.load(config.keystoreCreate());
            key = known;
        }
        return known;
    }
}
