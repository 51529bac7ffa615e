package jp.kenshin.benchmark;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;

/**
 * One unit that reports a fault and its end in turns, five times a second, and again after a second without INFC_Res, which comes when the event is in the
 * log. Measures from the first sending to the acknowledgement.
 */
final class AlarmProbe implements Runnable, AutoCloseable {
    private static final Eoj METER = Eoj.of(0x0288, 1);
    private static final int FAULT = 0x88;
    private static final int YES = 0x41;
    private static final int NO = 0x42;
    private static final int AGAIN_MILLIS = 1_000;
    private static final int PAUSE_MILLIS = 200;
    private static final int TID = 2;
    private static final int SERVICE = 10;

    private final DatagramSocket socket = new DatagramSocket();
    private final int port;
    private final String identification;
    private final List<Double> millis = new ArrayList<>();
    private volatile boolean enough;
    private int tid;

    /** @param identification property 0x83 of the unit */
    AlarmProbe(int port, String identification) throws IOException {
        this.port = port;
        this.identification = identification;
        socket.setSoTimeout(AGAIN_MILLIS);
    }

    @Override
    public void run() {
        try {
            send(frame(
                    Eoj.NODE_PROFILE,
                    ServiceCode.INF,
                    new Property(0xD5, Edt.ofHex("01028801")),
                    new Property(0x83, Edt.ofHex(identification))));
            for (int state = YES; !enough; state = state == YES ? NO : YES) {
                byte[] frame = frame(METER, ServiceCode.INFC, new Property(FAULT, Edt.ofByte(state)));
                long begun = System.nanoTime();
                do {
                    send(frame);
                } while (!isAcknowledged());
                millis.add((System.nanoTime() - begun) / 1e6);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends after the alarm at hand. */
    void finish() {
        enough = true;
    }

    /** How long each took, in milliseconds; to be asked for when it has ended. */
    List<Double> millis() {
        return List.copyOf(millis);
    }

    private byte[] frame(Eoj object, ServiceCode service, Property... properties) {
        return new Frame(++tid, object, Eoj.CONTROLLER, service, List.of(properties)).encode();
    }

    private void send(byte[] frame) throws IOException {
        socket.send(new DatagramPacket(frame, frame.length, InetAddress.getLoopbackAddress(), port));
    }

    private boolean isAcknowledged() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        try {
            do {
                socket.receive(packet);
            } while (!isAcknowledgement(ByteBuffer.wrap(packet.getData(), 0, packet.getLength())));
            return true;
        } catch (SocketTimeoutException nothing) {
            return false;
        }
    }

    private boolean isAcknowledgement(ByteBuffer answer) {
        return answer.limit() > SERVICE
                && answer.get(SERVICE) == (byte) ServiceCode.INFC_RES.code()
                && answer.getShort(TID) == (short) tid;
    }

    @Override
    public void close() {
        socket.close();
    }
}
