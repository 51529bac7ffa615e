package jp.kenshin.externalconnection.internal.eappsk;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The peer's two messages of EAP-PSK (RFC 4764 section 5), taken apart. The reserved bits of the flags, which nothing authenticates in the
 * second message, must be zero here though the RFC lets a receiver ignore them: no peer sets them, so whoever did has altered something.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
sealed interface PskMessage {
    int RANDOM_LENGTH = 16;
    int MAC_LENGTH = 16;

    int FIRST = 0x00;
    int SECOND = 0x40;
    int THIRD = 0x80;
    int FOURTH = 0xc0;

    /**
     * The peer names and proves itself (section 5.2).
     *
     * @param randS the server's random number again
     * @param randP the peer's random number
     * @param macP proof
     * @param peerId ID_P
     */
    record Second(byte[] randS, byte[] randP, byte[] macP, byte[] peerId) implements PskMessage {}

    /**
     * The peer confirms (section 5.4).
     *
     * @param randS the server's random number again
     * @param header the first 22 bytes of the EAP packet, which the channel authenticates
     * @param channel PCHANNEL_P_1
     */
    record Fourth(byte[] randS, byte[] header, byte[] channel) implements PskMessage {}

    private static byte[] next(ByteBuffer data, int length) {
        byte[] bytes = new byte[length];
        data.get(bytes);
        return bytes;
    }

    /** @throws MalformedEap when it is neither of the two */
    static PskMessage read(EapPacket packet) throws MalformedEap {
        ByteBuffer data = ByteBuffer.wrap(packet.data());
        int flags = data.hasRemaining() ? data.get() & 0xff : -1;
        if (flags == SECOND && data.remaining() > 2 * RANDOM_LENGTH + MAC_LENGTH) {
            return new Second(
                    next(data, RANDOM_LENGTH),
                    next(data, RANDOM_LENGTH),
                    next(data, MAC_LENGTH),
                    next(data, data.remaining()));
        }
        if (flags == FOURTH
                && data.remaining() > RANDOM_LENGTH + ProtectedChannel.NONCE_LENGTH + ProtectedChannel.TAG_LENGTH) {
            return new Fourth(next(data, RANDOM_LENGTH), header(packet), next(data, data.remaining()));
        }
        throw new MalformedEap("no message of an EAP-PSK peer");
    }

    /** The part of an EAP-PSK packet that its channel authenticates: up to and with RAND_S (section 3.3). */
    static byte[] header(EapPacket packet) {
        return Arrays.copyOf(packet.encode(), 6 + RANDOM_LENGTH);
    }
}
