package jp.kenshin.externalconnection.internal.authentication;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.internal.eappsk.EapPacket;
import jp.kenshin.externalconnection.internal.eappsk.MalformedEap;
import org.aaa4j.radius.core.attribute.Attribute;
import org.aaa4j.radius.core.attribute.ConcatData;
import org.aaa4j.radius.core.attribute.EnumData;
import org.aaa4j.radius.core.attribute.StringData;
import org.aaa4j.radius.core.attribute.TextData;
import org.aaa4j.radius.core.attribute.attributes.AcctSessionId;
import org.aaa4j.radius.core.attribute.attributes.AcctStatusType;
import org.aaa4j.radius.core.attribute.attributes.CallingStationId;
import org.aaa4j.radius.core.attribute.attributes.EapMessage;
import org.aaa4j.radius.core.attribute.attributes.MessageAuthenticator;
import org.aaa4j.radius.core.attribute.attributes.ProxyState;
import org.aaa4j.radius.core.attribute.attributes.State;
import org.aaa4j.radius.core.attribute.attributes.UserName;
import org.aaa4j.radius.core.dictionary.dictionaries.StandardDictionary;
import org.aaa4j.radius.core.packet.Packet;
import org.aaa4j.radius.core.packet.PacketCodec;
import org.aaa4j.radius.core.packet.PacketCodecException;

/** An authenticator in the hands of a test: says what it is told to, right or wrong. */
final class TestAuthenticator implements AutoCloseable {
    static final byte[] PROXY = {1, 2, 3};

    private static final int NO_ANSWER_MILLIS = 250;
    private static final int ANSWER_MILLIS = 10_000;

    private final DatagramSocket socket;
    private final byte[] secret;
    private final SecureRandom random = new SecureRandom();
    private final PacketCodec codec = new PacketCodec(new StandardDictionary());
    private byte[] lastAuthenticator = new byte[16];

    TestAuthenticator(int serverPort) throws IOException {
        this(serverPort, TestServer.SECRET);
    }

    TestAuthenticator(int serverPort, String secret) throws IOException {
        this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort));
    }

    /** An Access-Request that carries a packet of the terminal. */
    byte[] request(EapPacket eap, Optional<byte[]> state) throws PacketCodecException {
        List<Attribute<?>> attributes = new ArrayList<>(List.of(
                new UserName(new TextData(TestServer.IDENTITY)),
                new CallingStationId(new TextData("02-00-00-00-00-01")),
                new ProxyState(new StringData(PROXY)),
                new EapMessage(new ConcatData(eap.encode())),
                new MessageAuthenticator()));
        state.ifPresent(bytes -> attributes.add(new State(new StringData(bytes))));
        return request(1, attributes);
    }

    byte[] request(int code, List<Attribute<?>> attributes) throws PacketCodecException {
        byte[] authenticator = new byte[16];
        random.nextBytes(authenticator);
        byte[] bytes = codec.encodeRequest(new Packet(code, attributes), secret, authenticator);
        lastAuthenticator = Arrays.copyOfRange(bytes, 4, 20);
        return bytes;
    }

    byte[] accounting(int status, String id, List<Attribute<?>> further) throws PacketCodecException {
        List<Attribute<?>> attributes = new ArrayList<>(further);
        attributes.add(new AcctStatusType(new EnumData(status)));
        attributes.add(new AcctSessionId(new TextData(id)));
        return request(4, attributes);
    }

    void send(byte[] datagram) throws IOException {
        socket.send(new DatagramPacket(datagram, datagram.length));
    }

    Optional<byte[]> receive(int millis) throws IOException {
        socket.setSoTimeout(millis);
        DatagramPacket datagram = new DatagramPacket(new byte[4096], 4096);
        try {
            socket.receive(datagram);
            return Optional.of(Arrays.copyOf(datagram.getData(), datagram.getLength()));
        } catch (SocketTimeoutException none) {
            return Optional.empty();
        }
    }

    /** Whether nothing comes back. */
    boolean isIgnored(byte[] datagram) throws IOException {
        send(datagram);
        return receive(NO_ANSWER_MILLIS).isEmpty();
    }

    byte[] exchange(byte[] datagram) throws IOException {
        send(datagram);
        return receive(ANSWER_MILLIS).orElseThrow(() -> new AssertionError("no answer"));
    }

    /** Reads an answer to the last request made, and insists on its authenticator. */
    Packet read(byte[] answer) throws PacketCodecException {
        return codec.decodeResponse(answer, secret, lastAuthenticator);
    }

    Packet ask(EapPacket eap, Optional<byte[]> state) throws IOException, PacketCodecException {
        return read(exchange(request(eap, state)));
    }

    static EapPacket eap(Packet answer) throws MalformedEap {
        return EapPacket.decode(
                answer.getAttribute(EapMessage.class).orElseThrow().getData().getData());
    }

    static Optional<byte[]> state(Packet answer) {
        return answer.getAttribute(State.class)
                .map(attribute -> attribute.getData().getValue());
    }

    @Override
    public void close() {
        socket.close();
    }
}
