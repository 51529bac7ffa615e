package jp.kenshin.externalconnection.internal.radius;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.function.Consumer;

/** A UDP port with the one thread that receives on it. A datagram that cannot be sent is lost, as any may be. */
public final class UdpPort implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("jp.kenshin.radius");

    private final DatagramChannel channel;
    private final Consumer<Arrival> receiver;

    private UdpPort(DatagramChannel channel, Consumer<Arrival> receiver) {
        this.channel = channel;
        this.receiver = receiver;
    }

    /**
     * A datagram and the port that it came to.
     *
     * @param bytes its own
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Arrival(byte[] bytes, InetSocketAddress source, UdpPort port) {}

    /**
     * Opens the port on all addresses, IPv6 and IPv4.
     *
     * @param port 0 for one that is free
     * @param receiver called on the receiving thread, so it hands on and returns
     */
    public static UdpPort open(int port, String threadName, Consumer<Arrival> receiver) throws IOException {
        DatagramChannel channel = DatagramChannel.open();
        try {
            channel.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        UdpPort opened = new UdpPort(channel, receiver);
        Thread thread = new Thread(opened::receive, threadName);
        thread.setDaemon(true);
        thread.start();
        return opened;
    }

    public int port() {
        try {
            return ((InetSocketAddress) channel.getLocalAddress()).getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One byte more than the longest packet, so that one that is too long is not taken for one that fits. */
    private void receive() {
        ByteBuffer buffer = ByteBuffer.allocate(RadiusDatagram.LONGEST + 1);
        while (channel.isOpen()) {
            try {
                InetSocketAddress source = (InetSocketAddress) channel.receive(buffer.clear());
                byte[] bytes = new byte[buffer.flip().remaining()];
                buffer.get(bytes);
                receiver.accept(new Arrival(bytes, source, this));
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.log(System.Logger.Level.DEBUG, "A datagram was not received", e);
            }
        }
    }

    public void send(byte[] datagram, InetSocketAddress place) {
        try {
            channel.send(ByteBuffer.wrap(datagram), place);
        } catch (IOException lost) {
            LOG.log(System.Logger.Level.DEBUG, "An answer was not sent", lost);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
