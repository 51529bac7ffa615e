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
import java.util.Optional;
import java.util.function.Predicate;
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
    private final Property identification;
    private int tid;

    /** Announces itself. */
    public PlainUnit(LibertyServer server, String id) {
        try {
            this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.port = server.settings().ports().field();
        byte[] bytes = Arrays.copyOf(new byte[] {(byte) 0xFE, -1, -1, -1}, IDENTIFICATION_LENGTH);
        byte[] name = id.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(name, 0, bytes, 4, name.length);
        this.identification = new Property(0x83, Edt.of(bytes));
        announce();
    }

    /** Says who it is and where. */
    public void announce() {
        send(frame(Eoj.NODE_PROFILE, ServiceCode.INF, new Property(0xD5, Edt.ofHex("010EF001")), identification));
    }

    /**
     * Announces properties of an object until that is acknowledged.
     *
     * @param hex code and data of each, such as {@code EA 41}
     */
    public void tell(int deviceClass, String... hex) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (isTold(deviceClass, hex)) {
                return;
            }
        }
        throw new AssertionError("never acknowledged: " + List.of(hex));
    }

    /** Announces properties of an object once; says whether that was acknowledged. */
    public boolean isTold(int deviceClass, String... hex) {
        Frame frame =
                frame(Eoj.of(deviceClass, 1), ServiceCode.INFC, properties(hex).toArray(Property[]::new));
        send(frame);
        return isAcknowledged(frame);
    }

    /**
     * Waits for a question about an object and answers it.
     *
     * @param hex code and data of each property it has, such as {@code E0 000004D2}; what is asked beyond them is refused
     */
    public void answer(int deviceClass, String... hex) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Frame> question = receive(frame ->
                    frame.service() == ServiceCode.GET && frame.destination().equals(Eoj.of(deviceClass, 1)));
            if (question.isPresent()) {
                send(answer(question.get(), properties(hex)));
                return;
            }
        }
        throw new AssertionError("never asked");
    }

    private static Frame answer(Frame question, List<Property> known) {
        List<Property> told = question.properties().stream()
                .map(asked -> known.stream()
                        .filter(each -> each.epc() == asked.epc())
                        .findFirst()
                        .orElse(asked))
                .toList();
        boolean whole = told.stream().noneMatch(property -> property.edt().isEmpty());
        return new Frame(
                question.tid(),
                question.destination(),
                question.source(),
                whole ? ServiceCode.GET_RES : ServiceCode.GET_SNA,
                told);
    }

    /** @param hex code and data of each, such as {@code EA 41} */
    static List<Property> properties(String... hex) {
        return Arrays.stream(hex)
                .map(each -> each.split(" "))
                .map(each -> new Property(Integer.parseInt(each[0], 16), Edt.ofHex(each[1])))
                .toList();
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
        return receive(answer -> answer.service() == ServiceCode.INFC_RES && answer.tid() == frame.tid())
                .isPresent();
    }

    /** The next frame that is wanted; empty when nothing more comes. */
    private Optional<Frame> receive(Predicate<Frame> wanted) {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        try {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            while (true) {
                socket.receive(packet);
                Frame frame = Frame.decode(Arrays.copyOf(packet.getData(), packet.getLength()));
                if (wanted.test(frame)) {
                    return Optional.of(frame);
                }
            }
        } catch (SocketTimeoutException nothingMore) {
            return Optional.empty();
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
