package jp.kenshin.externalconnection.internal.eappsk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The other side of a conversation, as a well-made terminal would speak it. */
public final class PskPeer {
    private final byte[] peerId;
    private final String serverId;
    private final PskKeys keys;
    private final byte[] randP;
    private byte[] randS = new byte[PskMessage.RANDOM_LENGTH];

    public PskPeer(String peerId, String serverId, byte[] psk, byte[] randP) {
        this.peerId = peerId.getBytes(StandardCharsets.UTF_8);
        this.serverId = serverId;
        this.keys = PskKeys.of(psk);
        this.randP = randP;
    }

    public EapPacket identity(int identifier) {
        return new EapPacket(EapPacket.RESPONSE, identifier, EapPacket.IDENTITY, peerId);
    }

    public EapPacket second(EapPacket first) {
        randS = Arrays.copyOfRange(first.data(), 1, 1 + PskMessage.RANDOM_LENGTH);
        byte[] proof = keys.peerMac(peerId, serverId, randS, randP);
        return response(first, PskMessage.SECOND, randP, proof, peerId);
    }

    public EapPacket fourth(EapPacket third) {
        return fourth(third, 1, (byte) 0x80);
    }

    EapPacket fourth(EapPacket third, int counter, byte... result) {
        ProtectedChannel channel = new ProtectedChannel(session().tek());
        byte[] room = new byte[ProtectedChannel.NONCE_LENGTH + ProtectedChannel.TAG_LENGTH + result.length];
        byte[] header = PskMessage.header(response(third, PskMessage.FOURTH, room));
        return response(third, PskMessage.FOURTH, channel.seal(counter, header, result));
    }

    public SessionKeys session() {
        return keys.session(randP);
    }

    private EapPacket response(EapPacket request, int flags, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer data = ByteBuffer.allocate(1 + PskMessage.RANDOM_LENGTH + length)
                .put((byte) flags)
                .put(randS);
        Arrays.stream(parts).forEach(data::put);
        return new EapPacket(EapPacket.RESPONSE, request.identifier(), EapPacket.PSK, data.array());
    }
}
