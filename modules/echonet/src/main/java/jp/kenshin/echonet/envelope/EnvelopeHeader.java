package jp.kenshin.echonet.envelope;

import java.nio.ByteBuffer;

/**
 * What an envelope says in the clear, authenticated but not encrypted.
 *
 * @param direction who sends
 * @param keyId number of the key, 1 to 65,535
 * @param device address of the device (EUI-64), in both directions
 * @param counter unsigned, larger with every frame of a direction under one key
 */
public record EnvelopeHeader(Direction direction, int keyId, long device, long counter) {
    /** Bytes of the header. */
    public static final int LENGTH = 20;

    static final byte MAGIC = 0x4B;

    /** Who sends, with the byte that says so. */
    public enum Direction {
        FROM_DEVICE(0x10),
        TO_DEVICE(0x11);

        private final byte code;

        Direction(int code) {
            this.code = (byte) code;
        }

        byte code() {
            return code;
        }

        private static Direction of(byte code) throws MalformedEnvelope {
            for (Direction each : values()) {
                if (each.code == code) {
                    return each;
                }
            }
            throw new MalformedEnvelope("version and direction " + Integer.toHexString(code & 0xFF));
        }
    }

    public EnvelopeHeader {
        if (keyId < 1 || keyId > 0xFFFF) {
            throw new IllegalArgumentException("key id " + keyId);
        }
    }

    /** Whether a datagram claims to be an envelope, by its first byte. */
    public static boolean isClaimedBy(byte[] datagram) {
        return datagram.length > 0 && datagram[0] == MAGIC;
    }

    /** Reads the header of a datagram; nothing of it is proven before the envelope has been opened. */
    public static EnvelopeHeader decode(byte[] datagram) throws MalformedEnvelope {
        if (datagram.length < LENGTH + Envelope.TAG_LENGTH + 1) {
            throw new MalformedEnvelope(datagram.length + " bytes are too few");
        }
        if (datagram.length > Envelope.LONGEST) {
            throw new MalformedEnvelope(datagram.length + " bytes are too many");
        }
        ByteBuffer bytes = ByteBuffer.wrap(datagram);
        if (bytes.get() != MAGIC) {
            throw new MalformedEnvelope("no envelope");
        }
        Direction direction = Direction.of(bytes.get());
        int keyId = bytes.getShort() & 0xFFFF;
        if (keyId == 0) {
            throw new MalformedEnvelope("key id 0");
        }
        return new EnvelopeHeader(direction, keyId, bytes.getLong(), bytes.getLong());
    }

    byte[] encode() {
        return ByteBuffer.allocate(LENGTH)
                .put(MAGIC)
                .put(direction.code())
                .putShort((short) keyId)
                .putLong(device)
                .putLong(counter)
                .array();
    }

    byte[] nonce() {
        return ByteBuffer.allocate(Envelope.NONCE_LENGTH)
                .put(new byte[3])
                .put(direction.code())
                .putLong(counter)
                .array();
    }
}
