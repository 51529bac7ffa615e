package jp.kenshin.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.meter.TimedCumulative;

/**
 * Many plain units on ports of their own. Each sends one frame after the other, the next when the one before is acknowledged, and sends again after a second
 * without an answer. One thread drives a share of them.
 */
final class FieldSenders implements AutoCloseable {
    private static final long AGAIN_NANOS = 1_000_000_000L;
    private static final int TID = 2;
    private static final int SERVICE = 10;

    private final Selector selector = Selector.open();
    private final List<Unit> units = new ArrayList<>();
    private final ByteBuffer received = ByteBuffer.allocateDirect(2_048);
    private final InetSocketAddress server;
    private final List<Double> millis = new ArrayList<>();
    private long repeats;

    /** @param identifications property 0x83 of each unit */
    FieldSenders(int port, List<String> identifications) throws IOException {
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        for (String identification : identifications) {
            units.add(new Unit(identification));
        }
    }

    /** A device: its socket and the frame that waits for its acknowledgement. */
    private final class Unit {
        private final DatagramChannel channel = DatagramChannel.open();
        private final byte[] announcement;
        private ByteBuffer frame = ByteBuffer.allocate(0);
        private int tid;
        private int sent;
        private long sentNanos;

        Unit(String identification) throws IOException {
            channel.configureBlocking(false);
            channel.connect(server);
            channel.register(selector, SelectionKey.OP_READ, this);
            announcement = new Frame(
                            0,
                            Eoj.NODE_PROFILE,
                            Eoj.CONTROLLER,
                            ServiceCode.INF,
                            List.of(
                                    new Property(0xD5, Edt.ofHex("01028801")),
                                    new Property(0x83, Edt.ofHex(identification))))
                    .encode();
        }

        void next(byte[] bytes) throws IOException {
            tid = tid + 1 & 0xFFFF;
            bytes[TID] = (byte) (tid >>> 8);
            bytes[TID + 1] = (byte) tid;
            frame = ByteBuffer.wrap(bytes);
            transmit();
        }

        void transmit() throws IOException {
            sentNanos = System.nanoTime();
            channel.write(frame.rewind());
        }

        boolean isAcknowledgedBy(ByteBuffer answer) {
            return answer.limit() > SERVICE
                    && answer.get(SERVICE) == (byte) ServiceCode.INFC_RES.code()
                    && answer.getShort(TID) == (short) tid;
        }
    }

    /** Lets every unit tell who it is. */
    void announce() throws IOException {
        for (Unit unit : units) {
            unit.channel.write(ByteBuffer.wrap(unit.announcement));
        }
    }

    /** The half-hour frame of a unit, with its unit of registers. */
    static byte[] frame(LocalDateTime at, long count) {
        return new Frame(
                        0,
                        Eoj.of(0x0288, 1),
                        Eoj.CONTROLLER,
                        ServiceCode.INFC,
                        List.of(
                                new Property(0xE1, Edt.ofByte(0x01)),
                                new Property(0xEA, new TimedCumulative(at, OptionalLong.of(count)).encode())))
                .encode();
    }

    /**
     * Sends so many frames of each unit and returns when the last one is acknowledged.
     *
     * @param frames bytes of the nth frame, the same for all units but for the transaction number
     */
    void send(int each, IntFunction<byte[]> frames) throws IOException {
        long left = (long) each * units.size();
        for (Unit unit : units) {
            unit.sent = 0;
            unit.next(frames.apply(0));
        }
        long checkedNanos = System.nanoTime();
        while (left > 0) {
            selector.select(100);
            for (SelectionKey key : selector.selectedKeys()) {
                left -= receive((Unit) key.attachment(), each, frames);
            }
            selector.selectedKeys().clear();
            if (System.nanoTime() - checkedNanos > AGAIN_NANOS / 4) {
                checkedNanos = System.nanoTime();
                sendAgain(each);
            }
        }
    }

    private int receive(Unit unit, int each, IntFunction<byte[]> frames) throws IOException {
        int acknowledged = 0;
        while (unit.channel.read(received.clear()) > 0) {
            received.flip();
            if (unit.sent < each && unit.isAcknowledgedBy(received)) {
                acknowledged++;
                if (unit == units.get(units.size() / 2)) {
                    millis.add((System.nanoTime() - unit.sentNanos) / 1e6);
                }
                unit.sent++;
                if (unit.sent < each) {
                    unit.next(frames.apply(unit.sent));
                }
            }
        }
        return acknowledged;
    }

    private void sendAgain(int each) throws IOException {
        long now = System.nanoTime();
        for (Unit unit : units) {
            if (unit.sent < each && now - unit.sentNanos > AGAIN_NANOS) {
                repeats++;
                unit.transmit();
            }
        }
    }

    /** How long frames of the unit in the middle took since this was asked last. */
    List<Double> takeMillis() {
        List<Double> taken = List.copyOf(millis);
        millis.clear();
        return taken;
    }

    /** Frames that were sent again since the beginning. */
    long repeats() {
        return repeats;
    }

    @Override
    public void close() throws IOException {
        for (Unit unit : units) {
            unit.channel.close();
        }
        selector.close();
    }
}
