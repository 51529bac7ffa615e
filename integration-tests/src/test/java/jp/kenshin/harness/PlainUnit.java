package jp.kenshin.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.MalformedFrame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.launcher.LibertyServer;

/** A unit of the demonstration that speaks plainly, as those with odd numbers do, and says over UDP what a test tells it to say. */
public final class PlainUnit implements AutoCloseable {
    private static final int IDENTIFICATION_LENGTH = 17;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int TRIES = 30;

    private final DatagramSocket socket;
    private final int port;
    private int tid;

    /** Announces itself. */
    public PlainUnit(LibertyServer server, String id) {
        try {
            this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.port = server.settings().ports().field();
        byte[] identification = Arrays.copyOf(new byte[] {(byte) 0xFE, -1, -1, -1}, IDENTIFICATION_LENGTH);
        byte[] name = id.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, identification, 4, name.length);
        send(frame(
                Eoj.NODE_PROFILE,
                ServiceCode.INF,
                new Property(0xD5, Edt.ofHex("010EF001")),
                new Property(0x83, Edt.of(identification))));
    }

    /**
     * Announces properties of an object until that is acknowledged.
     *
     * @param hex code and data of each, such as {@code EA 41}
     */
    public void tell(int deviceClass, String... hex) {
        Property[] properties = Arrays.stream(hex)
                .map(each -> each.split(" "))
                .map(each -> new Property(Integer.parseInt(each[0], 16), Edt.ofHex(each[1])))
                .toArray(Property[]::new);
        Frame frame = frame(Eoj.of(deviceClass, 1), ServiceCode.INFC, properties);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            send(frame);
            if (isAcknowledged(frame)) {
                return;
            }
        }
        throw new AssertionError("never acknowledged: " + frame);
    }

    private Frame frame(Eoj object, ServiceCode service, Property... properties) {
        return new Frame(++tid, object, Eoj.CONTROLLER, service, List.of(properties));
    }

    private void send(Frame frame) {
        byte[] bytes = frame.encode();
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Questions of the server about the unit stay without an answer. */
    private boolean isAcknowledged(Frame frame) {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        try {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            while (true) {
                socket.receive(packet);
                Frame answer = Frame.decode(Arrays.copyOf(packet.getData(), packet.getLength()));
                if (answer.service() == ServiceCode.INFC_RES && answer.tid() == frame.tid()) {
                    return true;
                }
            }
        } catch (SocketTimeoutException nothingMore) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedFrame e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
