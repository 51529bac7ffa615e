package jp.kenshin.externalconnection.internal.eappsk;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.EAXBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * PCHANNEL (RFC 4764 section 3.3): AES-128 in EAX mode under the TEK, with a 32-bit counter as nonce and the first 22 bytes of the EAP packet
 * authenticated. On the wire: counter, tag of 16 bytes, what is enciphered.
 */
final class ProtectedChannel {
    static final int NONCE_LENGTH = 4;
    static final int TAG_LENGTH = 16;

    private static final int OVERHEAD = NONCE_LENGTH + TAG_LENGTH;

    private final KeyParameter key;

    ProtectedChannel(byte[] tek) {
        this.key = new KeyParameter(tek);
    }

    byte[] seal(int counter, byte[] header, byte[] plain) {
        EAXBlockCipher cipher = cipher(true, counter, header);
        byte[] sealed = new byte[cipher.getOutputSize(plain.length)];
        try {
            int length = cipher.processBytes(plain, 0, plain.length, sealed, 0);
            cipher.doFinal(sealed, length);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing checks nothing", e);
        }
        return ByteBuffer.allocate(OVERHEAD + plain.length)
                .putInt(counter)
                .put(sealed, plain.length, TAG_LENGTH)
                .put(sealed, 0, plain.length)
                .array();
    }

    /** What was sealed under this counter; empty when the counter is another one, or anything was altered. */
    Optional<byte[]> open(int counter, byte[] header, byte[] channel) {
        if (channel.length < OVERHEAD || ByteBuffer.wrap(channel).getInt() != counter) {
            return Optional.empty();
        }
        byte[] sealed = ByteBuffer.allocate(channel.length - NONCE_LENGTH)
                .put(channel, OVERHEAD, channel.length - OVERHEAD)
                .put(channel, NONCE_LENGTH, TAG_LENGTH)
                .array();
        EAXBlockCipher cipher = cipher(false, counter, header);
        byte[] plain = new byte[cipher.getOutputSize(sealed.length)];
        try {
            int length = cipher.processBytes(sealed, 0, sealed.length, plain, 0);
            return Optional.of(Arrays.copyOf(plain, length + cipher.doFinal(plain, length)));
        } catch (InvalidCipherTextException altered) {
            return Optional.empty();
        }
    }

    private EAXBlockCipher cipher(boolean seal, int counter, byte[] header) {
        byte[] nonce = new byte[AesBlock.LENGTH];
        ByteBuffer.wrap(nonce).putInt(AesBlock.LENGTH - NONCE_LENGTH, counter);
        EAXBlockCipher cipher = new EAXBlockCipher(AESEngine.newInstance());
        cipher.init(seal, new AEADParameters(key, TAG_LENGTH * Byte.SIZE, nonce, header));
        return cipher;
    }
}
