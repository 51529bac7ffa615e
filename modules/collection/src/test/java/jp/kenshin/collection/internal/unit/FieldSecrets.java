package jp.kenshin.collection.internal.unit;

import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.platform.secret.SealingKey;

/** Keys for tests: not secret at all. */
public final class FieldSecrets {
    /** First key of a unit in tests. */
    public static final SecretKey KEY =
            Envelope.key("0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII));

    private FieldSecrets() {}

    public static KeySeal seal() {
        return new KeySeal(Optional.of(new SealingKey(new SecretKeySpec(new byte[32], "AES"))));
    }
}
