package jp.kenshin.collection.internal.unit;

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
import jp.kenshin.echonet.envelope.Envelope;

/**
 * Seals units' keys for the database: AES-256-GCM under the utility's master key, bound to unit and key number, so that a sealed key moved
 * to another row does not open.
 */
public final class MasterKey {
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final int FINGERPRINT_BYTES = 8;
    private static final String ALGORITHM = "AES/GCM/NoPadding";

    private final SecretKey key;
    private final String fingerprint;
    private final SecureRandom random = new SecureRandom();

    /** @param key AES, 256 bits */
    public MasterKey(SecretKey key) {
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

    /** Tells master keys apart without giving one away: beginning of its SHA-256. */
    public String fingerprint() {
        return fingerprint;
    }

    byte[] seal(String unit, int keyId, SecretKey unitKey) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, unit, keyId);
            byte[] sealed = cipher.doFinal(unitKey.getEncoded());
            return ByteBuffer.allocate(NONCE_LENGTH + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing a key", e);
        }
    }

    /** Empty when this master key does not open it. */
    Optional<SecretKey> open(String unit, int keyId, byte[] sealed) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_LENGTH);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, unit, keyId);
            return Optional.of(Envelope.key(cipher.doFinal(sealed, NONCE_LENGTH, sealed.length - NONCE_LENGTH)));
        } catch (AEADBadTagException another) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opening a key", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String unit, int keyId) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((unit + ':' + keyId).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
