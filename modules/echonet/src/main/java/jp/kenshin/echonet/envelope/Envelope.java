package jp.kenshin.echonet.envelope;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals and opens envelopes (docs/field-envelope.md). One instance is one thread's: making a cipher costs more than using it. */
public final class Envelope {
    /** Longest datagram: header, 1,200 bytes of frame, tag. */
    public static final int LONGEST = EnvelopeHeader.LENGTH + 1_200 + 16;

    /** Bytes of a device's key. */
    public static final int KEY_LENGTH = 16;

    static final int TAG_LENGTH = 16;
    static final int NONCE_LENGTH = 12;

    private static final String ALGORITHM = "AES/GCM/NoPadding";

    private final Cipher cipher;

    public Envelope() {
        try {
            cipher = Cipher.getInstance(ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** A device's key from its 16 bytes. */
    public static SecretKey key(byte[] bytes) {
        if (bytes.length != KEY_LENGTH) {
            throw new IllegalArgumentException("a device's key has 16 bytes, not " + bytes.length);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** The datagram: header, encrypted frame, tag. The caller sees to it that a counter is used once; twice in a row is refused. */
    public byte[] seal(SecretKey key, EnvelopeHeader header, byte[] frame) {
        if (EnvelopeHeader.LENGTH + frame.length + TAG_LENGTH > LONGEST) {
            throw new IllegalArgumentException("a frame of " + frame.length + " bytes is too long for an envelope");
        }
        try {
            byte[] head = header.encode();
            cipher.init(Cipher.ENCRYPT_MODE, key, parameters(header));
            cipher.updateAAD(head);
            byte[] datagram = Arrays.copyOf(head, EnvelopeHeader.LENGTH + frame.length + TAG_LENGTH);
            cipher.doFinal(frame, 0, frame.length, datagram, EnvelopeHeader.LENGTH);
            return datagram;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing an envelope", e);
        }
    }

    /**
     * The frame in an envelope.
     *
     * @param header as {@link EnvelopeHeader#decode} read it from the datagram
     */
    public byte[] open(SecretKey key, EnvelopeHeader header, byte[] datagram) throws AlteredEnvelope {
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, parameters(header));
            cipher.updateAAD(datagram, 0, EnvelopeHeader.LENGTH);
            return cipher.doFinal(datagram, EnvelopeHeader.LENGTH, datagram.length - EnvelopeHeader.LENGTH);
        } catch (AEADBadTagException altered) {
            throw new AlteredEnvelope();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("opening an envelope", e);
        }
    }

    private static GCMParameterSpec parameters(EnvelopeHeader header) {
        return new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, header.nonce());
    }
}
