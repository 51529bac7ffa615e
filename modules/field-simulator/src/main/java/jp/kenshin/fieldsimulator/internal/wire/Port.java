package jp.kenshin.fieldsimulator.internal.wire;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A UDP socket of one unit, or of many that speak in the envelope: their datagrams name the device they are for. */
final class Port {
    private static final int LONGEST_DATAGRAM = 65_535;
    private static final int ADDRESS = 4;
    private static final ThreadLocal<ByteBuffer> BUFFER =
            ThreadLocal.withInitial(() -> ByteBuffer.allocate(LONGEST_DATAGRAM));

    private final DatagramChannel channel;
    private final InetSocketAddress server;
    private final Map<Long, Consumer<byte[]>> byAddress = new HashMap<>();
    private @Nullable Consumer<byte[]> only;

    Port(Selector selector, InetSocketAddress local, InetSocketAddress server) throws IOException {
        this.server = server;
        this.channel = DatagramChannel.open();
        channel.bind(local);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** All that comes is for this one. */
    void belongsTo(Consumer<byte[]> unit) {
        only = unit;
    }

    /** What comes for that device is for this one. */
    void isSharedBy(long address, Consumer<byte[]> unit) {
        byAddress.put(address, unit);
    }

    /** What the system does not take now is lost, as on any network. */
    void send(byte[] datagram) {
        try {
            channel.send(ByteBuffer.wrap(datagram), server);
        } catch (IOException lost) {
            // whoever sent it will repeat it
        }
    }

    /** Takes all that has come. */
    void receive() {
        ByteBuffer buffer = BUFFER.get();
        while (isFilled(buffer)) {
            buffer.flip();
            byte[] datagram = new byte[buffer.remaining()];
            buffer.get(datagram);
            deliver(datagram);
        }
    }

    private boolean isFilled(ByteBuffer buffer) {
        try {
            buffer.clear();
            return channel.receive(buffer) != null;
        } catch (IOException broken) {
            return false;
        }
    }

    private void deliver(byte[] datagram) {
        Consumer<byte[]> unit = only;
        if (unit == null && datagram.length >= ADDRESS + Long.BYTES) {
            unit = byAddress.get(ByteBuffer.wrap(datagram).getLong(ADDRESS));
        }
        if (unit != null) {
            unit.accept(datagram);
        }
    }
}
