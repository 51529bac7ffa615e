package jp.kenshin.externalconnection.internal.eappsk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import jp.kenshin.externalconnection.internal.eappsk.PskMessage.Fourth;
import jp.kenshin.externalconnection.internal.eappsk.PskMessage.Second;
import jp.kenshin.externalconnection.internal.eappsk.Step.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * One run of EAP-PSK's standard authentication with one peer, as the server (RFC 4764 sections 4.1 and 5). Not shared between threads at a
 * time. No extended authentication is offered.
 */
public final class PskConversation {
    /** R of the result indication in its place, with no extension (section 3.3). */
    private static final byte DONE_SUCCESS = (byte) 0x80;

    private static final int SERVER_COUNTER = 0;
    private static final int PEER_COUNTER = 1;

    private final String serverId;
    private final byte[] peerId;
    private final PskKeys keys;
    private final byte[] randS;
    private int identifier;
    private boolean over;
    private @Nullable SessionKeys session;

    /**
     * A conversation about to begin.
     *
     * @param serverId ID_S
     * @param peerId the identity the peer began with
     */
    public PskConversation(String serverId, String peerId, PskKeys keys, SecureRandom random) {
        this(serverId, peerId, keys, random(random));
    }

    /** @param randS the server's random number */
    PskConversation(String serverId, String peerId, PskKeys keys, byte[] randS) {
        this.serverId = serverId;
        this.peerId = peerId.getBytes(StandardCharsets.UTF_8);
        this.keys = keys;
        this.randS = randS.clone();
    }

    private static byte[] random(SecureRandom random) {
        byte[] bytes = new byte[PskMessage.RANDOM_LENGTH];
        random.nextBytes(bytes);
        return bytes;
    }

    /**
     * The first message.
     *
     * @param identity the peer's answer to the request for its identity; the requests count on from it
     */
    public EapPacket begin(EapPacket identity) {
        identifier = identity.identifier();
        return ask(PskMessage.FIRST, serverId.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes what the peer says next. Once the peer is accepted or refused, everything is ignored. */
    public Step answer(EapPacket packet) {
        if (over || packet.code() != EapPacket.RESPONSE || packet.identifier() != identifier) {
            return new Step.Ignored();
        }
        if (packet.type() != EapPacket.PSK) {
            return refuse(packet.type() == EapPacket.NAK ? Flaw.METHOD_REFUSED : Flaw.ALTERED);
        }
        try {
            PskMessage message = PskMessage.read(packet);
            SessionKeys agreed = session;
            if (message instanceof Second second && agreed == null) {
                return prove(second);
            }
            return message instanceof Fourth fourth && agreed != null ? conclude(fourth, agreed) : refuse(Flaw.ALTERED);
        } catch (MalformedEap altered) {
            return refuse(Flaw.ALTERED);
        }
    }

    private Step prove(Second second) {
        if (!Arrays.equals(second.randS(), randS)) {
            return refuse(Flaw.ALTERED);
        }
        if (!Arrays.equals(second.peerId(), peerId)) {
            return refuse(Flaw.IDENTITY_CHANGED);
        }
        byte[] expected = keys.peerMac(peerId, serverId, randS, second.randP());
        if (!MessageDigest.isEqual(expected, second.macP())) {
            return refuse(Flaw.WRONG_KEY);
        }
        SessionKeys agreed = keys.session(second.randP());
        session = agreed;
        byte[] proof = keys.serverMac(serverId, second.randP());
        return new Step.Ask(third(proof, new ProtectedChannel(agreed.tek())));
    }

    /** The channel authenticates the length of the packet that it is part of, so the packet is laid out before the channel is sealed. */
    private EapPacket third(byte[] proof, ProtectedChannel channel) {
        byte[] result = {DONE_SUCCESS};
        byte[] room = new byte[ProtectedChannel.NONCE_LENGTH + ProtectedChannel.TAG_LENGTH + result.length];
        EapPacket draft = ask(PskMessage.THIRD, proof, room);
        byte[] sealed = channel.seal(SERVER_COUNTER, PskMessage.header(draft), result);
        byte[] data = draft.data();
        System.arraycopy(sealed, 0, data, data.length - sealed.length, sealed.length);
        return EapPacket.request(identifier, EapPacket.PSK, data);
    }

    private Step conclude(Fourth fourth, SessionKeys agreed) {
        if (!Arrays.equals(fourth.randS(), randS)) {
            return refuse(Flaw.ALTERED);
        }
        Optional<byte[]> result =
                new ProtectedChannel(agreed.tek()).open(PEER_COUNTER, fourth.header(), fourth.channel());
        if (result.isEmpty() || !Arrays.equals(result.get(), new byte[] {DONE_SUCCESS})) {
            return refuse(Flaw.ALTERED);
        }
        over = true;
        return new Step.Accepted(EapPacket.success(identifier), agreed);
    }

    private Step refuse(Flaw flaw) {
        over = true;
        return new Step.Refused(EapPacket.failure(identifier), flaw);
    }

    private EapPacket ask(int flags, byte[]... parts) {
        identifier = (identifier + 1) & 0xff;
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteBuffer data = ByteBuffer.allocate(1 + PskMessage.RANDOM_LENGTH + length)
                .put((byte) flags)
                .put(randS);
        for (byte[] part : parts) {
            data.put(part);
        }
        return EapPacket.request(identifier, EapPacket.PSK, data.array());
    }
}
