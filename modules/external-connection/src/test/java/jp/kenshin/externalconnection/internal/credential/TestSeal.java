package jp.kenshin.externalconnection.internal.credential;

import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import jp.kenshin.platform.secret.SealingKey;

/** A master key of tests. */
public final class TestSeal {
    public static final CredentialSeal SEAL = sealWith((byte) 7);

    private TestSeal() {}

    static CredentialSeal sealWith(byte keyByte) {
        byte[] key = new byte[32];
        key[0] = keyByte;
        return new CredentialSeal(Optional.of(new SealingKey(new SecretKeySpec(key, "AES"))));
    }
}
