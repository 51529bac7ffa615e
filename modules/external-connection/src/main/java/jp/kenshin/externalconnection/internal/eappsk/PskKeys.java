package jp.kenshin.externalconnection.internal.eappsk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.Mac;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.macs.CMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The two long-lived keys that peer and server make of their pre-shared key (RFC 4764 section 3.1). */
public final class PskKeys {
    /** Length of a pre-shared key in bytes. */
    public static final int PSK_LENGTH = 16;

    private final byte[] authenticationKey;
    private final byte[] derivationKey;

    private PskKeys(byte[] authenticationKey, byte[] derivationKey) {
        this.authenticationKey = authenticationKey;
        this.derivationKey = derivationKey;
    }

    /** @param psk {@link #PSK_LENGTH} bytes */
    public static PskKeys of(byte[] psk) {
        if (psk.length != PSK_LENGTH) {
            throw new IllegalArgumentException("a pre-shared key has " + PSK_LENGTH + " bytes, not " + psk.length);
        }
        byte[] both = new AesBlock(psk).expand(new byte[AesBlock.LENGTH], 1, 2);
        return new PskKeys(
                Arrays.copyOf(both, AesBlock.LENGTH), Arrays.copyOfRange(both, AesBlock.LENGTH, both.length));
    }

    /** AK: with it both sides prove who they are. */
    byte[] authenticationKey() {
        return authenticationKey.clone();
    }

    /** KDK: of it the keys of a session are made. */
    byte[] derivationKey() {
        return derivationKey.clone();
    }

    /** MAC_P, by which the peer proves itself (section 3.2). */
    byte[] peerMac(byte[] peerId, String serverId, byte[] randS, byte[] randP) {
        return mac(peerId, serverId.getBytes(StandardCharsets.UTF_8), randS, randP);
    }

    /** MAC_S, by which the server proves itself (section 3.2). */
    byte[] serverMac(String serverId, byte[] randP) {
        return mac(serverId.getBytes(StandardCharsets.UTF_8), randP);
    }

    private byte[] mac(byte[]... parts) {
        Mac mac = new CMac(AESEngine.newInstance());
        mac.init(new KeyParameter(authenticationKey));
        for (byte[] part : parts) {
            mac.update(part, 0, part.length);
        }
        byte[] tag = new byte[mac.getMacSize()];
        mac.doFinal(tag, 0);
        return tag;
    }

    /** The keys of the session for which the peer chose this random number (section 3.2). */
    SessionKeys session(byte[] randP) {
        byte[] keys = new AesBlock(derivationKey).expand(randP, 1, SessionKeys.LENGTH / AesBlock.LENGTH);
        return SessionKeys.of(keys);
    }

    /** Says what it is and not the keys. */
    @Override
    public String toString() {
        return "PskKeys";
    }
}
