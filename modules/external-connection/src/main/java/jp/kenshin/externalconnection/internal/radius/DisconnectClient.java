package jp.kenshin.externalconnection.internal.radius;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.aaa4j.radius.core.attribute.Attribute;
import org.aaa4j.radius.core.attribute.attributes.ErrorCause;
import org.aaa4j.radius.core.packet.Packet;

/**
 * Asks an authenticator to end a session (RFC 5176): the same packet again and again until it answers or the waits are used up. Waits for the answer on
 * the caller's thread.
 */
public final class DisconnectClient {
    /** Session context not found (RFC 5176 section 3.5). */
    private static final int NO_SUCH_SESSION = 503;

    private static final int IDENTIFIERS = 256;

    private final RadiusCodec codec = new RadiusCodec();
    private final SecureRandom random = new SecureRandom();
    private final List<Duration> waits;

    /** @param waits how long to wait for an answer after each sending */
    public DisconnectClient(List<Duration> waits) {
        this.waits = List.copyOf(waits);
    }

    /** What an authenticator made of the request. */
    public sealed interface Answer {
        /** The session is over. */
        record Ended() implements Answer {}

        /** There is no such session (any more). */
        record NoSuchSession() implements Answer {}

        /** It does not want to; the cause is a number of RFC 5176 section 3.5, 0 when it gives none. */
        record Refused(int cause) implements Answer {}

        /** No answer, or none that is the authenticator's. */
        record Silent(String why) implements Answer {}
    }

    /** @param session attributes by which the authenticator knows itself and the session */
    public Answer disconnect(RadiusClient client, List<Attribute<?>> session) {
        byte[] request = codec.disconnect(random.nextInt(IDENTIFIERS), session, client);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(client.address(), client.disconnectPort()));
            Optional<Answer> answer = Optional.empty();
            for (int i = 0; i < waits.size() && answer.isEmpty(); i++) {
                answer = attempt(socket, request, client, waits.get(i));
            }
            return answer.orElseGet(() -> new Answer.Silent("no answer"));
        } catch (IOException e) {
            return new Answer.Silent(String.valueOf(e.getMessage()));
        }
    }

    private Optional<Answer> attempt(DatagramSocket socket, byte[] request, RadiusClient client, Duration wait)
            throws IOException {
        socket.send(new DatagramPacket(request, request.length));
        long deadline = System.nanoTime() + wait.toNanos();
        byte[] buffer = new byte[RadiusDatagram.LONGEST];
        for (long left = wait.toMillis(); left > 0; left = (deadline - System.nanoTime()) / 1_000_000) {
            socket.setSoTimeout((int) left);
            DatagramPacket datagram = new DatagramPacket(buffer, buffer.length);
            try {
                socket.receive(datagram);
            } catch (SocketTimeoutException over) {
                return Optional.empty();
            }
            Optional<Answer> answer = answer(Arrays.copyOf(buffer, datagram.getLength()), request, client);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    /** Empty when it is not the authenticator's answer to this request: that one may still come. */
    private Optional<Answer> answer(byte[] datagram, byte[] request, RadiusClient client) {
        try {
            Packet packet = codec.readAnswer(datagram, request, client);
            return switch (packet.getCode()) {
                case RadiusCodec.DISCONNECT_ACK -> Optional.of(new Answer.Ended());
                case RadiusCodec.DISCONNECT_NAK -> Optional.of(refusal(packet));
                default -> Optional.empty();
            };
        } catch (MalformedPacket foreign) {
            return Optional.empty();
        }
    }

    private static Answer refusal(Packet packet) {
        int cause = packet.getAttribute(ErrorCause.class)
                .map(attribute -> attribute.getData().getValue())
                .orElse(0);
        return cause == NO_SUCH_SESSION ? new Answer.NoSuchSession() : new Answer.Refused(cause);
    }
}
