package jp.kenshin.externalconnection.internal.eappsk;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One EAP packet (RFC 3748 section 4). Its bytes are its own and are not changed any more.
 *
 * @param code {@link #REQUEST}, {@link #RESPONSE}, {@link #SUCCESS} or {@link #FAILURE}
 * @param identifier matches a response to its request, 0 to 255
 * @param type of request or response; 0 where a packet has none
 * @param data what follows the type
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record EapPacket(int code, int identifier, int type, byte[] data) {
    public static final int REQUEST = 1;
    public static final int RESPONSE = 2;
    public static final int SUCCESS = 3;
    public static final int FAILURE = 4;

    /** Who the peer is (RFC 3748 section 5.1). */
    public static final int IDENTITY = 1;
    /** The peer wants another method (RFC 3748 section 5.3). */
    public static final int NAK = 3;
    /** EAP-PSK. */
    public static final int PSK = 47;

    private static final int HEADER = 4;
    private static final int TYPED_HEADER = 5;

    /**
     * Reads a packet. What lies behind its own length is padding of the link and is left out.
     *
     * @throws MalformedEap when it is cut short, or of a code that there is not
     */
    public static EapPacket decode(byte[] bytes) throws MalformedEap {
        if (bytes.length < HEADER) {
            throw new MalformedEap("an EAP packet has at least " + HEADER + " bytes");
        }
        int code = bytes[0] & 0xff;
        int length = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        boolean typed = code == REQUEST || code == RESPONSE;
        if (length > bytes.length || length < (typed ? TYPED_HEADER : HEADER)) {
            throw new MalformedEap("the EAP length " + length + " does not fit");
        }
        if (!typed && ((code != SUCCESS && code != FAILURE) || length != HEADER)) {
            throw new MalformedEap("there is no EAP packet of code " + code + " and length " + length);
        }
        return typed
                ? new EapPacket(code, bytes[1] & 0xff, bytes[4] & 0xff, Arrays.copyOfRange(bytes, TYPED_HEADER, length))
                : new EapPacket(code, bytes[1] & 0xff, 0, new byte[0]);
    }

    /** A request of a method. */
    static EapPacket request(int identifier, int type, byte[] data) {
        return new EapPacket(REQUEST, identifier, type, data);
    }

    static EapPacket success(int identifier) {
        return new EapPacket(SUCCESS, identifier, 0, new byte[0]);
    }

    /** The end of a conversation that came to nothing. */
    public static EapPacket failure(int identifier) {
        return new EapPacket(FAILURE, identifier, 0, new byte[0]);
    }

    public byte[] encode() {
        boolean typed = code == REQUEST || code == RESPONSE;
        int length = (typed ? TYPED_HEADER : HEADER) + data.length;
        ByteBuffer bytes = ByteBuffer.allocate(length)
                .put((byte) code)
                .put((byte) identifier)
                .putShort((short) length);
        if (typed) {
            bytes.put((byte) type);
        }
        return bytes.put(data).array();
    }
}
