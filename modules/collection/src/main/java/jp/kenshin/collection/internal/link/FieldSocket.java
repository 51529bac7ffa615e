package jp.kenshin.collection.internal.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.DatagramChannel;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.kernel.KenshinException;

/**
 * The UDP socket of the field, IPv6 and IPv4 on one port. One thread receives; any thread sends. A datagram that cannot be sent is lost, as
 * any datagram may be.
 */
public final class FieldSocket implements AutoCloseable {
    /** More than any frame; what is longer is cut by the system, and might begin with what looks like a frame. */
    private static final int LONGEST = 2_048;

    private static final int SYSTEM_BUFFER = 8 << 20;

    private final DatagramChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(LONGEST + 1);

    private FieldSocket(DatagramChannel channel) {
        this.channel = channel;
    }

    /** Opens the port on all addresses. */
    @SuppressWarnings("resource") // the socket keeps the channel
    public static FieldSocket open(int port) {
        try {
            DatagramChannel channel = DatagramChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SYSTEM_BUFFER);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SYSTEM_BUFFER);
            channel.bind(new InetSocketAddress(port));
            return new FieldSocket(channel);
        } catch (IOException e) {
            throw new KenshinException(
                    CollectionError.FIELD_PORT_UNAVAILABLE,
                    "UDP port " + port + " cannot be opened (" + e.getMessage()
                            + "): end the program that uses it, or set kenshin.field.port",
                    e);
        }
    }

    /**
     * Hears from now on what is sent to all ECHONET Lite nodes of a link, too.
     *
     * @param interfaces names of the network interfaces that lead to those links
     * @throws KenshinException {@link CollectionError#FIELD_LINK_UNAVAILABLE}, with the socket closed
     */
    public FieldSocket joined(List<String> interfaces) {
        try {
            interfaces.forEach(name -> NodeGroups.join(channel, name));
            return this;
        } catch (KenshinException e) {
            close();
            throw e;
        }
    }

    /**
     * A datagram and where it came from.
     *
     * @param bytes its own, not changed any more
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Datagram(byte[] bytes, InetSocketAddress place) {
        /** Whether it was longer than any frame, so that it is not whole. */
        public boolean isCut() {
            return bytes.length > LONGEST;
        }
    }

    /** Waits for the next datagram; empty when the socket has been closed. */
    public Optional<Datagram> receive() throws IOException {
        buffer.clear();
        try {
            InetSocketAddress place = (InetSocketAddress) channel.receive(buffer);
            if (place == null) {
                return Optional.empty();
            }
            byte[] bytes = new byte[buffer.flip().remaining()];
            buffer.get(bytes);
            return Optional.of(new Datagram(bytes, place));
        } catch (ClosedChannelException closed) {
            return Optional.empty();
        }
    }

    /** Sends, or does not; says which. */
    public boolean send(byte[] datagram, InetSocketAddress place) {
        try {
            return channel.send(ByteBuffer.wrap(datagram), place) == datagram.length;
        } catch (IOException lost) {
            return false;
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
