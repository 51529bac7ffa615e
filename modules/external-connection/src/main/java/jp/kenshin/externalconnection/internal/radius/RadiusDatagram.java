package jp.kenshin.externalconnection.internal.radius;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request as it came, and whether it is its sender's (RFC 2865 section 3, RFC 2866 section 3, RFC 3579 section 3.2). Looked at before anything is
 * made of it: whoever does not hold the secret reaches no further than this class.
 */
public final class RadiusDatagram {
    /** Shortest and longest packet (RFC 2865 section 3). */
    static final int SHORTEST = 20;

    public static final int LONGEST = 4_096;

    static final int AUTHENTICATOR = 4;
    static final int AUTHENTICATOR_LENGTH = 16;

    private static final int MESSAGE_AUTHENTICATOR = 80;
    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    private final byte[] bytes;
    private final int signature;

    private RadiusDatagram(byte[] bytes, int signature) {
        this.bytes = bytes;
        this.signature = signature;
    }

    /**
     * Reads the frame of a packet. What lies behind its own length is padding and is left out.
     *
     * @param datagram not changed
     * @throws MalformedPacket when a length does not fit
     */
    public static RadiusDatagram read(byte[] datagram) throws MalformedPacket {
        if (datagram.length < SHORTEST) {
            throw new MalformedPacket("a RADIUS packet has at least " + SHORTEST + " bytes");
        }
        int length = ((datagram[2] & 0xff) << 8) | (datagram[3] & 0xff);
        if (length < SHORTEST || length > LONGEST || length > datagram.length) {
            throw new MalformedPacket("the RADIUS length " + length + " does not fit");
        }
        byte[] bytes = Arrays.copyOf(datagram, length);
        return new RadiusDatagram(bytes, signature(bytes));
    }

    /** Where the one Message-Authenticator is; also walks over all attributes. */
    private static int signature(byte[] bytes) throws MalformedPacket {
        int found = NONE;
        int at = SHORTEST;
        while (at < bytes.length) {
            int length = at + 1 < bytes.length ? bytes[at + 1] & 0xff : 0;
            if (length < 2 || length > bytes.length - at) {
                throw new MalformedPacket("the attribute at byte " + at + " does not fit");
            }
            if ((bytes[at] & 0xff) == MESSAGE_AUTHENTICATOR) {
                if (length != 2 + AUTHENTICATOR_LENGTH) {
                    throw new MalformedPacket("a Message-Authenticator has 16 bytes");
                }
                found = found == NONE ? at + 2 : SEVERAL;
            }
            at += length;
        }
        return found;
    }

    public int code() {
        return bytes[0] & 0xff;
    }

    /** Number by which an answer finds its request. */
    public int identifier() {
        return bytes[1] & 0xff;
    }

    byte[] authenticator() {
        return Arrays.copyOfRange(bytes, AUTHENTICATOR, AUTHENTICATOR + AUTHENTICATOR_LENGTH);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** Whether it has exactly one Message-Authenticator, made with this secret over exactly these bytes. */
    public boolean isSigned(byte[] secret) {
        if (signature < 0) {
            return false;
        }
        byte[] unsigned = bytes();
        Arrays.fill(unsigned, signature, signature + AUTHENTICATOR_LENGTH, (byte) 0);
        byte[] found = Arrays.copyOfRange(bytes, signature, signature + AUTHENTICATOR_LENGTH);
        return MessageDigest.isEqual(hmac(secret, unsigned), found);
    }

    /** Whether its Request Authenticator is the digest of exactly these bytes and the secret, as that of an Accounting-Request is. */
    public boolean isDigested(byte[] secret) {
        byte[] blank = bytes();
        Arrays.fill(blank, AUTHENTICATOR, AUTHENTICATOR + AUTHENTICATOR_LENGTH, (byte) 0);
        return MessageDigest.isEqual(digest(blank, secret), authenticator());
    }

    static byte[] digest(byte[] packet, byte[] secret) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(packet);
            return md5.digest(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    private static byte[] hmac(byte[] secret, byte[] packet) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(secret, "HmacMD5"));
            return mac.doFinal(packet);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-MD5", e);
        }
    }
}
