package jp.kenshin.collection.internal.listener;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import jp.kenshin.collection.QuarantinedFrame;
import jp.kenshin.collection.RefusalReason;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.meter.TimedCumulative;
import jp.kenshin.kernel.Jst;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("X-2")
@DisplayName("The field's port under bad input")
class FieldBadInputTest {
    private static final int LONGEST = 2_048;
    /** More than one packet of the loopback holds, so that it travels in fragments. */
    private static final int IN_FRAGMENTS = 65_507;

    private static final int SENDERS = 300;
    private static final int FRAMES_EACH = 10;

    private final Database database;
    private FieldFixture field;
    private Device device;

    FieldBadInputTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        FieldFixture.forgetThePast(database);
        field = FieldFixture.over(database);
        device = new Device(field.port, InetAddress.getByName("::1"));
    }

    @AfterEach
    void close() {
        device.close();
        field.close();
    }

    private void takesReadings(long count) throws Exception {
        LocalDateTime at =
                LocalDateTime.now(Jst.ZONE).truncatedTo(ChronoUnit.HOURS).minusDays(count);
        device.sendUntilAcknowledged(device.frame(
                Device.METER,
                ServiceCode.INFC,
                new Property(0xEA, new TimedCumulative(at, OptionalLong.of(count)).encode())));
        assertEquals(count * 100, field.stored("E-1").get(at.toEpochSecond(Jst.OFFSET)));
    }

    private List<QuarantinedFrame> malformed() {
        field.quarantineNow();
        return field.quarantine.list(Optional.of(RefusalReason.MALFORMED_FRAME), Optional.empty(), false, 0, 100);
    }

    @Test
    void refuses_a_datagram_in_ipv6_fragments_and_goes_on() throws Exception {
        device.announce("FE01");
        byte[] long64k = announcement(LONGEST - 1);
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.setOption(java.net.StandardSocketOptions.SO_SNDBUF, 1 << 20);
            ByteBuffer bytes = ByteBuffer.allocate(IN_FRAGMENTS).put(long64k).rewind();
            assertEquals(
                    IN_FRAGMENTS, channel.send(bytes, new InetSocketAddress(InetAddress.getByName("::1"), field.port)));
        }
        takesReadings(1);
        assertTrue(malformed().stream().anyMatch(each -> each.detail().equals("longer than any frame")));
    }

    /** An announcement that is a frame of exactly so many bytes, of a unit that is known. */
    private byte[] announcement(int length) {
        List<Property> properties = new ArrayList<>();
        properties.add(new Property(0x83, Edt.ofHex("FE03")));
        int rest = length
                - device.frame(Eoj.NODE_PROFILE, ServiceCode.INFC, new Property(0x83, Edt.ofHex("FE03")))
                        .encode()
                        .length;
        while (rest > 0) {
            int data = Math.min(rest - 2, 200);
            data = rest - 2 - data == 1 ? data - 1 : data;
            properties.add(new Property(0xF4, Edt.of(new byte[data])));
            rest -= data + 2;
        }
        byte[] bytes = device.frame(Eoj.NODE_PROFILE, ServiceCode.INFC, properties.toArray(new Property[0]))
                .encode();
        assertEquals(length, bytes.length);
        return bytes;
    }

    @Test
    void does_not_believe_the_beginning_of_a_datagram_that_is_too_long() throws Exception {
        byte[] frame = announcement(LONGEST);
        device.send(ByteBuffer.allocate(LONGEST + 400).put(frame).array());
        assertEquals(Optional.empty(), device.receive(Duration.ofMillis(300)));
        assertFalse(malformed().isEmpty());
        assertEquals(
                Optional.empty(), field.units.findKnown("T-1").orElseThrow().contact());
    }

    @Test
    void answers_through_a_storm_of_many_senders_at_once() throws Exception {
        device.announce("FE01");
        takesReadings(2);
        List<Device> storm = new ArrayList<>();
        try {
            for (int sender = 0; sender < SENDERS; sender++) {
                storm.add(new Device(field.port));
            }
            for (int round = 0; round < FRAMES_EACH; round++) {
                for (int sender = 0; sender < SENDERS; sender++) {
                    storm(storm.get(sender), sender, round);
                }
            }
            long begun = System.nanoTime();
            takesReadings(3);
            assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(Duration.ofSeconds(10)) < 0);
        } finally {
            storm.forEach(Device::close);
        }
        takesReadings(4);
    }

    /** What a segment says when everybody speaks at once: strangers introduce themselves, ask who is there, and send values. */
    private static void storm(Device sender, int number, int round) throws IOException {
        Frame frame =
                switch (round % 3) {
                    case 0 ->
                        sender.frame(
                                Eoj.NODE_PROFILE,
                                ServiceCode.INF,
                                new Property(0xD5, Edt.ofHex("01028801")),
                                new Property(0x83, Edt.ofHex(String.format(Locale.ROOT, "FEFF%06X", number))));
                    case 1 -> sender.frame(Eoj.NODE_PROFILE, ServiceCode.INF_REQ, Property.named(0xD5));
                    default -> sender.frame(Device.METER, ServiceCode.INFC, new Property(0xE1, Edt.ofByte(1)));
                };
        sender.send(frame);
    }
}
