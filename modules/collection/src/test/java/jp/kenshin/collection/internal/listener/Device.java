package jp.kenshin.collection.internal.listener;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.echonet.envelope.EnvelopeHeader;
import jp.kenshin.echonet.envelope.EnvelopeHeader.Direction;

/** A device on a port of its own that says what a test tells it to say. */
final class Device implements AutoCloseable {
    static final Eoj METER = Eoj.of(0x0288, 1);

    private final Wire wire;
    private final String host;
    private int port;
    private int tid;

    Device(int port) throws IOException {
        this(port, InetAddress.getLoopbackAddress());
    }

    Device(int port, InetAddress host) throws IOException {
        this(port, host.getHostAddress(), new LocalWire());
    }

    Device(int port, String host, Wire wire) {
        this.wire = wire;
        this.host = host;
        this.port = port;
    }

    /** What a device sends and hears through. */
    interface Wire extends AutoCloseable {
        /** @param host numeric, with the interface where it is needed */
        void send(String host, int port, byte[] datagram) throws IOException;

        /** The next datagram that comes; empty when none does. */
        Optional<byte[]> receive(Duration patience) throws IOException;

        @Override
        void close();
    }

    /** A socket of this process. */
    private static final class LocalWire implements Wire {
        private final DatagramSocket socket;

        LocalWire() throws IOException {
            socket = new DatagramSocket(0);
        }

        @Override
        public void send(String host, int port, byte[] datagram) throws IOException {
            socket.send(new DatagramPacket(datagram, datagram.length, InetAddress.getByName(host), port));
        }

        @Override
        public Optional<byte[]> receive(Duration patience) throws IOException {
            DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
            socket.setSoTimeout((int) patience.toMillis());
            try {
                socket.receive(packet);
                return Optional.of(Arrays.copyOf(packet.getData(), packet.getLength()));
            } catch (SocketTimeoutException nothing) {
                return Optional.empty();
            }
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    /** Speaks to another server from now on. */
    void turnTo(int other) {
        port = other;
    }

    void send(byte... datagram) throws IOException {
        wire.send(host, port, datagram);
    }

    Frame frame(Eoj object, ServiceCode service, Property... properties) {
        return new Frame(++tid, object, Eoj.CONTROLLER, service, List.of(properties));
    }

    void send(Frame frame) throws IOException {
        send(frame.encode());
    }

    void announce(String identification) throws IOException {
        announce(identification, host);
    }

    /** Says who it is to somebody else, all nodes of the link it may be. */
    void announce(String identification, String to) throws IOException {
        Frame frame = frame(
                Eoj.NODE_PROFILE,
                ServiceCode.INF,
                new Property(0xD5, Edt.ofHex("01028801")),
                new Property(0x83, Edt.ofHex(identification)));
        wire.send(to, port, frame.encode());
    }

    static byte[] seal(SecretKey key, int keyId, long address, long counter, Frame frame) {
        return new Envelope()
                .seal(key, new EnvelopeHeader(Direction.FROM_DEVICE, keyId, address, counter), frame.encode());
    }

    Optional<byte[]> receiveBytes(Duration patience) throws IOException {
        return wire.receive(patience);
    }

    Optional<Frame> receive(Duration patience) throws Exception {
        Optional<byte[]> bytes = receiveBytes(patience);
        return bytes.isPresent() ? Optional.of(Frame.decode(bytes.get())) : Optional.empty();
    }

    /** Sends again and again, as devices do, until the acknowledgement has come; answers questions about its unit on the way. */
    Frame sendUntilAcknowledged(Frame frame) throws Exception {
        for (int attempt = 0; attempt < 40; attempt++) {
            send(frame);
            Optional<Frame> answer = receive(Duration.ofMillis(250));
            while (answer.isPresent()) {
                if (answer.get().service() == ServiceCode.INFC_RES
                        && answer.get().tid() == frame.tid()) {
                    return answer.get();
                }
                if (answer.get().service() == ServiceCode.GET) {
                    reply(answer.get());
                }
                answer = receive(Duration.ofMillis(50));
            }
        }
        throw new AssertionError("never acknowledged: " + frame);
    }

    private void reply(Frame question) throws IOException {
        List<Property> told = question.properties().stream()
                .map(each -> each.epc() == 0xE1 ? new Property(0xE1, Edt.ofByte(0x01)) : each)
                .map(each -> each.epc() == 0xD3 ? new Property(0xD3, Edt.ofHex("00000001")) : each)
                .toList();
        send(new Frame(question.tid(), question.destination(), question.source(), ServiceCode.GET_RES, told));
    }

    @Override
    public void close() {
        wire.close();
    }
}
