package jp.kenshin.fieldsimulator;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.MalformedFrame;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.envelope.AlteredEnvelope;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.echonet.envelope.EnvelopeHeader;
import jp.kenshin.echonet.envelope.EnvelopeHeader.Direction;
import jp.kenshin.echonet.envelope.MalformedEnvelope;
import jp.kenshin.fieldsimulator.internal.population.Population;

/** What a head end is to units: hears on a UDP port of its own, opens envelopes and acknowledges. */
final class TestPeer implements AutoCloseable {
    final List<Received> received = new CopyOnWriteArrayList<>();
    final List<byte[]> unreadable = new CopyOnWriteArrayList<>();
    private final DatagramSocket socket;
    private final Map<Long, byte[]> keys = new ConcurrentHashMap<>();
    private final Envelope envelope = new Envelope();
    private final Thread thread;
    private long counter = 1;

    /** A frame, where it came from, and the device its envelope named. */
    record Received(Frame frame, SocketAddress from, Optional<Long> device) {}

    TestPeer(Population population) throws SocketException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        population.units().forEach(unit -> unit.key().ifPresent(key -> keys.put(unit.address(), key.bytes())));
        thread = new Thread(this::run, "peer");
        thread.setDaemon(true);
        thread.start();
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), socket.getLocalPort());
    }

    private void run() {
        byte[] buffer = new byte[65_535];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                handle(Arrays.copyOf(buffer, packet.getLength()), packet.getSocketAddress());
            } catch (IOException ended) {
                // closed
            }
        }
    }

    private void handle(byte[] datagram, SocketAddress from) throws IOException {
        try {
            if (EnvelopeHeader.isClaimedBy(datagram)) {
                EnvelopeHeader header = EnvelopeHeader.decode(datagram);
                byte[] key = Optional.ofNullable(keys.get(header.device())).orElse(new byte[16]);
                byte[] bytes = envelope.open(Envelope.key(key), header, datagram);
                take(new Received(Frame.decode(bytes), from, Optional.of(header.device())));
            } else {
                take(new Received(Frame.decode(datagram), from, Optional.empty()));
            }
        } catch (MalformedFrame | MalformedEnvelope | AlteredEnvelope e) {
            unreadable.add(datagram);
        }
    }

    private void take(Received each) throws IOException {
        received.add(each);
        if (each.frame().service() == ServiceCode.INFC) {
            send(each, each.frame().acknowledgement());
        }
    }

    /** Sends a frame where another came from. */
    void send(Received to, Frame frame) throws IOException {
        byte[] bytes = frame.encode();
        if (to.device().isPresent()) {
            long device = to.device().get();
            byte[] key = Optional.ofNullable(keys.get(device)).orElseThrow();
            bytes = new Envelope()
                    .seal(Envelope.key(key), new EnvelopeHeader(Direction.TO_DEVICE, 1, device, nextCounter()), bytes);
        }
        socket.send(new DatagramPacket(bytes, bytes.length, to.from()));
    }

    private synchronized long nextCounter() {
        return counter++;
    }

    @Override
    public void close() {
        socket.close();
    }
}
