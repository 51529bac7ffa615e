package jp.kenshin.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals secrets for the database: AES-256-GCM under the utility's master key, bound to the place where a secret is kept, so that a sealed
 * one moved to another row does not open.
 */
public final class SealingKey {
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final int SHORTEST = NONCE_LENGTH + TAG_BITS / 8;
    private static final int FINGERPRINT_BYTES = 8;
    private static final String ALGORITHM = "AES/GCM/NoPadding";

    private final SecretKey key;
    private final String fingerprint;
    private final SecureRandom random = new SecureRandom();

    /** @param key AES, 256 bits */
    public SealingKey(SecretKey key) {
        this.key = key;
        this.fingerprint = fingerprint(key);
    }

    private static String fingerprint(SecretKey key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells master keys apart without giving one away: beginning of its SHA-256, 16 hexadecimal digits. */
    public String fingerprint() {
        return fingerprint;
    }

    /** @param place which row the secret is for, such as {@code terminal:T-0000001} */
    public byte[] seal(String place, byte[] secret) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(secret);
            return ByteBuffer.allocate(NONCE_LENGTH + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing a secret", e);
        }
    }

    /** Empty when this master key did not seal it for this place, or it was altered since. */
    public Optional<byte[]> open(String place, byte[] sealed) {
        if (sealed.length < SHORTEST) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_LENGTH), place);
            return Optional.of(cipher.doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH));
        } catch (AEADBadTagException another) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opening a secret", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
