package jp.kenshin.externalconnection.internal.eappsk;

import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.params.KeyParameter;

/** AES-128 on one block, and the key derivation that RFC 4764 builds on it ("modified counter mode", sections 3.1 and 3.2). */
final class AesBlock {
    static final int LENGTH = 16;

    private final BlockCipher cipher = AESEngine.newInstance();

    AesBlock(byte[] key) {
        cipher.init(true, new KeyParameter(key));
    }

    byte[] encrypt(byte[] block) {
        byte[] encrypted = new byte[LENGTH];
        cipher.processBlock(block, 0, encrypted, 0);
        return encrypted;
    }

    /**
     * Blocks of the expansion: the seed is encrypted, exclusive-ored with a counter, and encrypted again.
     *
     * @param first counter of the first block
     * @param count how many blocks
     */
    byte[] expand(byte[] seed, int first, int count) {
        byte[] hidden = encrypt(seed);
        byte[] keys = new byte[count * LENGTH];
        for (int i = 0; i < count; i++) {
            byte[] block = hidden.clone();
            block[LENGTH - 1] ^= (byte) (first + i);
            System.arraycopy(encrypt(block), 0, keys, i * LENGTH, LENGTH);
        }
        return keys;
    }
}
