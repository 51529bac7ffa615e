package jp.kenshin.externalconnection.internal.authentication;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import org.aaa4j.radius.core.attribute.Attribute;
import org.aaa4j.radius.core.attribute.EnumData;
import org.aaa4j.radius.core.attribute.attributes.ErrorCause;
import org.aaa4j.radius.core.dictionary.dictionaries.StandardDictionary;
import org.aaa4j.radius.core.packet.Packet;
import org.aaa4j.radius.core.packet.PacketCodec;

/** The port of an authenticator that Disconnect-Requests come to. Answers as it was told to, one reaction a packet; silent when it was told nothing. */
final class TestNas implements AutoCloseable {
    /** How to react to one packet. */
    enum Reaction {
        ACKNOWLEDGE,
        REFUSE,
        NO_SUCH_SESSION,
        STAY_SILENT,
        ANSWER_WITH_ANOTHER_SECRET
    }

    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final PacketCodec codec = new PacketCodec(new StandardDictionary());
    private final BlockingQueue<Reaction> reactions = new LinkedBlockingQueue<>();
    final List<byte[]> requests = new CopyOnWriteArrayList<>();

    TestNas(Reaction... reactions) throws IOException {
        this.reactions.addAll(List.of(reactions));
        Thread thread = new Thread(this::run, "test-nas");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void run() {
        while (true) {
            try {
                DatagramPacket datagram = new DatagramPacket(new byte[4096], 4096);
                socket.receive(datagram);
                byte[] request = Arrays.copyOf(datagram.getData(), datagram.getLength());
                requests.add(request);
                Reaction reaction = reactions.poll();
                if (reaction != null && reaction != Reaction.STAY_SILENT) {
                    byte[] answer = answer(request, reaction);
                    socket.send(new DatagramPacket(answer, answer.length, datagram.getSocketAddress()));
                }
            } catch (Exception closed) {
                return;
            }
        }
    }

    private byte[] answer(byte[] request, Reaction reaction) throws Exception {
        List<Attribute<?>> attributes =
                switch (reaction) {
                    case REFUSE -> List.of(new ErrorCause(new EnumData(501)));
                    case NO_SUCH_SESSION -> List.of(new ErrorCause(new EnumData(503)));
                    default -> List.of();
                };
        String secret =
                reaction == Reaction.ANSWER_WITH_ANOTHER_SECRET ? "another-secret-of-nobody" : TestServer.SECRET;
        return codec.encodeResponse(
                new Packet(attributes.isEmpty() ? 41 : 42, attributes),
                secret.getBytes(StandardCharsets.UTF_8),
                request[1] & 0xff,
                Arrays.copyOfRange(request, 4, 20));
    }

    /** Whether the request carries the digest of itself and the secret (RFC 5176 section 2.3). */
    static boolean isAuthentic(byte[] request) throws Exception {
        byte[] blank = request.clone();
        Arrays.fill(blank, 4, 20, (byte) 0);
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        md5.update(blank);
        return Arrays.equals(
                md5.digest(TestServer.SECRET.getBytes(StandardCharsets.UTF_8)), Arrays.copyOfRange(request, 4, 20));
    }

    @Override
    public void close() {
        socket.close();
    }
}
