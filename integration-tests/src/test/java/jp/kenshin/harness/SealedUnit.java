package jp.kenshin.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.MalformedFrame;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.envelope.AlteredEnvelope;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.echonet.envelope.EnvelopeHeader;
import jp.kenshin.echonet.envelope.EnvelopeHeader.Direction;
import jp.kenshin.echonet.envelope.MalformedEnvelope;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.unit.NextKey;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.launcher.LibertyServer;

/** A unit of the demonstration that speaks in the envelope, as those with even numbers do. Which of its keys it uses a test tells. */
public final class SealedUnit implements AutoCloseable {
    private static final int FIRST_KEY = 1;
    private static final String SECRET = "kenshin-demonstration";
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int TRIES = 30;

    private final DatagramSocket socket;
    private final int port;
    private final long address;
    private final Map<Integer, SecretKey> keys = new HashMap<>();
    private final Envelope envelope = new Envelope();
    private long counter = System.currentTimeMillis();
    private int tid;

    public SealedUnit(LibertyServer server, String id) {
        try {
            this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            this.socket.setSoTimeout((int) PATIENCE.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.port = server.settings().ports().field();
        this.address = 0x0200_0000_0000_0000L | (long) id.charAt(0) << 24 | Integer.parseInt(id.substring(2));
        keys.put(FIRST_KEY, firstKey(address));
    }

    private static SecretKey firstKey(long address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            byte[] bytes =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(address).array());
            return Envelope.key(Arrays.copyOf(bytes, Envelope.KEY_LENGTH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A frame on its way.
     *
     * @param counter its place in the unit's sequence
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Sealed(int tid, long counter, byte[] datagram) {}

    /**
     * Properties of an object, to be acknowledged, under the next counter.
     *
     * @param hex code and data of each, such as {@code EA 41}
     */
    public Sealed seal(int keyId, int deviceClass, String... hex) {
        Frame frame =
                new Frame(++tid, Eoj.of(deviceClass, 1), Eoj.CONTROLLER, ServiceCode.INFC, PlainUnit.properties(hex));
        return new Sealed(tid, ++counter, seal(keyId, frame));
    }

    private byte[] seal(int keyId, Frame frame) {
        EnvelopeHeader header = new EnvelopeHeader(Direction.FROM_DEVICE, keyId, address, counter);
        return envelope.seal(key(keyId), header, frame.encode());
    }

    private SecretKey key(int keyId) {
        return Optional.ofNullable(keys.get(keyId)).orElseThrow(() -> new AssertionError("never got key " + keyId));
    }

    /** Sends, be it for the second time. */
    public void send(Sealed sealed) {
        send(sealed.datagram());
    }

    private void send(byte[] datagram) {
        try {
            socket.send(new DatagramPacket(datagram, datagram.length, InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells properties under a key until that is acknowledged, under the same key. */
    public void tell(int keyId, int deviceClass, String... hex) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Sealed sealed = seal(keyId, deviceClass, hex);
            send(sealed);
            Optional<Integer> answered = answerTo(sealed);
            if (answered.isPresent()) {
                if (answered.get() != keyId) {
                    throw new AssertionError("answered under key " + answered.get() + ", not " + keyId);
                }
                return;
            }
        }
        throw new AssertionError("never acknowledged under key " + keyId + ": " + List.of(hex));
    }

    /** Under which key a frame is acknowledged; empty when it is not. */
    public Optional<Integer> answerTo(Sealed sealed) {
        for (Optional<Received> next = receive(); next.isPresent(); next = receive()) {
            Frame frame = next.get().frame();
            if (frame.service() == ServiceCode.INFC_RES && frame.tid() == sealed.tid()) {
                return Optional.of(next.get().keyId());
            }
        }
        return Optional.empty();
    }

    /** Waits for a key with a number above this one, and has it from then on; says nothing. */
    public int awaitKey(int above) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<NextKey> offered = receive()
                    .flatMap(each -> each.frame().find(UnitProperty.NEXT_KEY))
                    .map(edt -> {
                        try {
                            return NextKey.decode(edt);
                        } catch (MalformedValue e) {
                            throw new AssertionError(e);
                        }
                    });
            if (offered.isPresent() && offered.get().keyId() > above) {
                keys.put(offered.get().keyId(), Envelope.key(offered.get().key()));
                return offered.get().keyId();
            }
        }
        throw new AssertionError("no key above " + above + " was sent");
    }

    private record Received(int keyId, Frame frame) {}

    /** The next frame of the server; empty when nothing more comes. */
    private Optional<Received> receive() {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        try {
            socket.receive(packet);
            byte[] datagram = Arrays.copyOf(packet.getData(), packet.getLength());
            EnvelopeHeader header = EnvelopeHeader.decode(datagram);
            return Optional.of(
                    new Received(header.keyId(), Frame.decode(envelope.open(key(header.keyId()), header, datagram))));
        } catch (SocketTimeoutException nothingMore) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MalformedEnvelope | MalformedFrame | AlteredEnvelope e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
