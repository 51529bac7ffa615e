package jp.kenshin.collection.internal.listener;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import jp.kenshin.platform.machine.NetworkNamespace;

/** A head end and a device, each in a network of its own, with a cable between that takes the least an IPv6 link must on the device's side. */
final class FieldLink implements AutoCloseable {
    /** Bytes of the largest packet every IPv6 link takes (RFC 8200, section 5). */
    static final int LEAST_PACKET = 1_280;

    private final Deque<AutoCloseable> all = new ArrayDeque<>();
    private final NetworkNamespace devices;
    private final SpokenProgram headEnd;

    FieldLink() {
        // Also when the run is broken off, networks and programs go.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        try {
            NetworkNamespace utility = kept(NetworkNamespace.make());
            devices = kept(NetworkNamespace.make());
            NetworkNamespace.join(utility, "10.73.0.1/24", devices, "10.73.0.2/24");
            devices.hasLargestPacket(LEAST_PACKET);
            utility.hasAddress("fd73::1/64");
            utility.hasAddress("fe80::1/64");
            devices.hasAddress("fd73::2/64");
            devices.hasAddress("fe80::2/64");
            headEnd = kept(new SpokenProgram(utility, HeadEndProgram.class));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> T kept(T part) {
        all.push(part);
        return part;
    }

    /**
     * A device at a head end that has never heard any unit.
     *
     * @param interfaces where the head end hears announcements to all nodes
     * @param own address the device speaks from
     * @param host the head end's address
     */
    Device device(String interfaces, String own, String host) {
        int port = Integer.parseInt(ask("anew " + interfaces));
        SpokenProgram program = new SpokenProgram(devices, WireProgram.class, own);
        program.hear();
        return new Device(port, host, new FarWire(program));
    }

    /** Asks the {@link HeadEndProgram}. */
    String ask(String question) {
        headEnd.say(question);
        return headEnd.hear();
    }

    private record FarWire(SpokenProgram program) implements Device.Wire {
        @Override
        public void send(String host, int port, byte[] datagram) {
            program.say(host + ' ' + port + ' ' + HexFormat.of().formatHex(datagram));
        }

        @Override
        public Optional<byte[]> receive(Duration patience) {
            return program.hear(patience).map(HexFormat.of()::parseHex);
        }

        @Override
        public void close() {
            program.close();
        }
    }

    @Override
    public void close() {
        while (!all.isEmpty()) {
            try {
                all.pop().close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
