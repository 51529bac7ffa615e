package jp.kenshin.externalconnection.internal.ipsec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A secret as the database keeps it: AES-256-GCM with a random nonce before it, bound to its owner, so that a sealed secret moved to another
 * row does not open.
 *
 * @param bytes nonce of 12 bytes, then cipher text and tag
 */
record SealedSecret(byte[] bytes) {
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SealedSecret seal(SecretKey key, String owner, String secret) {
        byte[] nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, owner).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            return new SealedSecret(ByteBuffer.allocate(NONCE_LENGTH + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing a secret", e);
        }
    }

    /** @throws GeneralSecurityException when it was sealed with another key, for another owner, or was changed */
    String open(SecretKey key, String owner) throws GeneralSecurityException {
        if (bytes.length < NONCE_LENGTH) {
            throw new AEADBadTagException("shorter than its nonce");
        }
        byte[] nonce = Arrays.copyOf(bytes, NONCE_LENGTH);
        byte[] sealed = Arrays.copyOfRange(bytes, NONCE_LENGTH, bytes.length);
        return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, owner).doFinal(sealed), StandardCharsets.UTF_8);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Not even sealed does it go into a log. */
    @Override
    public String toString() {
        return "SealedSecret[" + bytes.length + " bytes]";
    }
}
