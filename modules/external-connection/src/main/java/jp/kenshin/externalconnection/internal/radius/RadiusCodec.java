package jp.kenshin.externalconnection.internal.radius;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aaa4j.radius.core.attribute.Attribute;
import org.aaa4j.radius.core.attribute.attributes.MessageAuthenticator;
import org.aaa4j.radius.core.attribute.attributes.ProxyState;
import org.aaa4j.radius.core.dictionary.dictionaries.StandardDictionary;
import org.aaa4j.radius.core.packet.Packet;
import org.aaa4j.radius.core.packet.PacketCodec;
import org.aaa4j.radius.core.packet.PacketCodecException;

/** Attributes of a packet, read and written by the library. */
public final class RadiusCodec {
    public static final int ACCESS_REQUEST = 1;
    public static final int ACCESS_ACCEPT = 2;
    public static final int ACCESS_REJECT = 3;
    public static final int ACCOUNTING_REQUEST = 4;
    public static final int ACCOUNTING_RESPONSE = 5;
    public static final int ACCESS_CHALLENGE = 11;
    static final int DISCONNECT_REQUEST = 40;
    static final int DISCONNECT_ACK = 41;
    static final int DISCONNECT_NAK = 42;

    private final SecureRandom random = new SecureRandom();
    private final PacketCodec codec = new PacketCodec(new StandardDictionary(), random::nextBytes);

    /** @throws MalformedPacket when an attribute cannot be read, or the packet is not its sender's after all */
    public Packet read(RadiusDatagram datagram, RadiusClient client) throws MalformedPacket {
        try {
            return codec.decodeRequest(datagram.bytes(), client.secret());
        } catch (PacketCodecException | RuntimeException e) {
            throw new MalformedPacket("unreadable: " + e.getMessage());
        }
    }

    /**
     * An answer to an Access-Request: signed, with the signature as first attribute, and with the request's Proxy-States.
     *
     * @param attributes all others
     */
    public byte[] answerAccess(
            int code, List<Attribute<?>> attributes, Packet request, RadiusDatagram datagram, RadiusClient client) {
        List<Attribute<?>> all = new ArrayList<>();
        all.add(new MessageAuthenticator());
        all.addAll(attributes);
        return answer(code, all, request, datagram, client);
    }

    /** The acknowledgement of an Accounting-Request. */
    public byte[] answerAccounting(Packet request, RadiusDatagram datagram, RadiusClient client) {
        return answer(ACCOUNTING_RESPONSE, List.of(), request, datagram, client);
    }

    private byte[] answer(
            int code, List<Attribute<?>> attributes, Packet request, RadiusDatagram datagram, RadiusClient client) {
        List<Attribute<?>> all = new ArrayList<>(attributes);
        all.addAll(request.getAttributes(ProxyState.class));
        try {
            return codec.encodeResponse(
                    new Packet(code, all), client.secret(), datagram.identifier(), datagram.authenticator());
        } catch (PacketCodecException e) {
            throw new IllegalStateException("an answer that cannot be written", e);
        }
    }

    /**
     * A Disconnect-Request: signed, and with the digest of itself as its authenticator (RFC 5176 section 2.3), which the library leaves open.
     *
     * @param identifier number by which its answer is found
     */
    byte[] disconnect(int identifier, List<Attribute<?>> attributes, RadiusClient client) {
        List<Attribute<?>> all = new ArrayList<>();
        all.add(new MessageAuthenticator());
        all.addAll(attributes);
        PacketCodec numbered = new PacketCodec(new StandardDictionary(), random::nextBytes, () -> identifier);
        try {
            byte[] blank = new byte[RadiusDatagram.AUTHENTICATOR_LENGTH];
            byte[] packet = numbered.encodeRequest(new Packet(DISCONNECT_REQUEST, all), client.secret(), blank);
            byte[] digest = RadiusDatagram.digest(packet, client.secret());
            System.arraycopy(digest, 0, packet, RadiusDatagram.AUTHENTICATOR, digest.length);
            return packet;
        } catch (PacketCodecException e) {
            throw new IllegalStateException("a request that cannot be written", e);
        }
    }

    /** @throws MalformedPacket when it is no answer to this request, or not this client's */
    Packet readAnswer(byte[] answer, byte[] request, RadiusClient client) throws MalformedPacket {
        byte[] authenticator = Arrays.copyOfRange(
                request,
                RadiusDatagram.AUTHENTICATOR,
                RadiusDatagram.AUTHENTICATOR + RadiusDatagram.AUTHENTICATOR_LENGTH);
        try {
            RadiusDatagram datagram = RadiusDatagram.read(answer);
            if (datagram.identifier() != (request[1] & 0xff)) {
                throw new MalformedPacket("the answer to another request");
            }
            return codec.decodeResponse(datagram.bytes(), client.secret(), authenticator);
        } catch (PacketCodecException | RuntimeException e) {
            throw new MalformedPacket("unreadable: " + e.getMessage());
        }
    }
}
