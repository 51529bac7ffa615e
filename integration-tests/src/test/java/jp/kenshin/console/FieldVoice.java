package jp.kenshin.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import jp.kenshin.launcher.LibertyServer;

/** A plain field unit of the demonstration registry that no other test speaks for: an electricity meter with a radio. */
final class FieldVoice implements AutoCloseable {
    static final String UNIT = "E-0000183";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final DatagramSocket socket;
    private final InetSocketAddress server;

    FieldVoice(LibertyServer server) throws IOException {
        this.socket = new DatagramSocket(0, InetAddress.getByName("127.0.0.1"));
        this.socket.setSoTimeout(20_000);
        this.server =
                new InetSocketAddress("127.0.0.1", server.settings().ports().field());
    }

    /** Says who it is, as units do at start. */
    void announce() {
        String id = HEX.formatHex(UNIT.getBytes(StandardCharsets.US_ASCII));
        String identification = "FEFFFFFF" + id + "0".repeat(34 - 8 - id.length());
        send("1081" + "0001" + "0EF001" + "05FF01" + "73" + "02" + "D504" + "01028801" + "8311" + identification);
    }

    /** Tells a register of the last half-hour with its unit and coefficient, and waits until it is durable. */
    void tell(long register) {
        ZonedDateTime now = ZonedDateTime.now(JAPAN);
        ZonedDateTime slot = now.truncatedTo(ChronoUnit.HOURS).plusMinutes(now.getMinute() / 30 * 30L);
        String time = String.format(
                Locale.ROOT,
                "%04X%02X%02X%02X%02X%02X",
                slot.getYear(),
                slot.getMonthValue(),
                slot.getDayOfMonth(),
                slot.getHour(),
                slot.getMinute(),
                0);
        send("1081" + "0002" + "028801" + "05FF01" + "74" + "03" + "E10101" + "D30400000001" + "EA0B" + time
                + String.format(Locale.ROOT, "%08X", register));
        hear();
    }

    /** Sends whatever it is. */
    void send(String hex) {
        byte[] bytes = HEX.parseHex(hex);
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, server));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the confirmation, passing over what the server asks by itself. */
    private void hear() {
        byte[] buffer = new byte[2_000];
        try {
            DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
            do {
                socket.receive(packet);
            } while (buffer[10] != 0x7A);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
