package jp.kenshin.externalconnection.internal.ipsec.vici;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Bytes to and from a socket, all of it together within one time: a daemon that hangs holds nobody up for longer. */
final class DeadlineChannel implements Closeable {
    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final Duration timeout;
    private final long endNanos;

    private DeadlineChannel(SocketChannel channel, Selector selector, Duration timeout) throws IOException {
        this.channel = channel;
        this.selector = selector;
        this.key = channel.register(selector, 0);
        this.timeout = timeout;
        this.endNanos = System.nanoTime() + timeout.toNanos();
    }

    static DeadlineChannel open(ViciAddress address, Duration timeout) throws IOException {
        boolean unix = address.socket() instanceof UnixDomainSocketAddress;
        SocketChannel socket = unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
        try {
            socket.configureBlocking(false);
            DeadlineChannel channel = new DeadlineChannel(socket, Selector.open(), timeout);
            channel.connect(address);
            return channel;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void connect(ViciAddress address) throws IOException {
        try {
            if (!channel.connect(address.socket())) {
                do {
                    await(SelectionKey.OP_CONNECT);
                } while (!channel.finishConnect());
            }
        } catch (IOException e) {
            selector.close();
            throw e;
        }
    }

    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    ByteBuffer read(int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            int count = channel.read(bytes);
            if (count < 0) {
                throw new EOFException("the daemon has ended the connection");
            }
            if (count == 0) {
                await(SelectionKey.OP_READ);
            }
        }
        return bytes.flip();
    }

    private void await(int operation) throws IOException {
        key.interestOps(operation);
        long millis = TimeUnit.NANOSECONDS.toMillis(endNanos - System.nanoTime());
        if (millis <= 0 || selector.select(millis) == 0) {
            throw new SocketTimeoutException("no answer within " + timeout.toMillis() + " ms");
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (selector) {
            channel.close();
        }
    }
}
