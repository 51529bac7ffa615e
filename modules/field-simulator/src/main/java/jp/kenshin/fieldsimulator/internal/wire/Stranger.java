package jp.kenshin.fieldsimulator.internal.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;

/** A socket that belongs to no unit. What comes back to it is read and thrown away. */
public final class Stranger {
    private final Port port;

    Stranger(FieldLoop loop, InetSocketAddress local, InetSocketAddress server) {
        try {
            port = loop.port(new InetSocketAddress(local.getAddress(), 0), server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void send(byte[] datagram) {
        port.send(datagram);
    }
}
