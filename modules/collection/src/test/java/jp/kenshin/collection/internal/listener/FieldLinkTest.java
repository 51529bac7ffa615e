package jp.kenshin.collection.internal.listener;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.meter.TimedCumulative;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.kernel.Jst;
import jp.kenshin.platform.machine.NetworkNamespace;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-02")
@DisplayName("The field's port on a link with a device at its other end")
class FieldLinkTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final int SERIES = 6;
    private static final int HOURS = 55;
    private static final LocalDateTime MIDNIGHT = LocalDateTime.now(Jst.ZONE).truncatedTo(ChronoUnit.DAYS);

    private static FieldLink link;

    @BeforeAll
    static void connect() {
        NetworkNamespace.require();
        link = new FieldLink();
    }

    @AfterAll
    static void disconnect() {
        if (link != null) {
            link.close();
        }
    }

    @Test
    @Tag("C-03")
    @Tag("X-2")
    void acknowledges_a_frame_in_ipv6_fragments_that_is_durable() throws Exception {
        try (Device device = link.device("", "fd73::2", "fd73::1")) {
            device.announce("FE03");
            Frame frame = device.frame(
                    Eoj.of(0x0281, 1), ServiceCode.INFC, hourlyRegisters().toArray(Property[]::new));
            assertTrue(frame.length() > FieldLink.LEAST_PACKET);
            long before = Long.parseLong(link.ask("reassembled"));

            device.sendUntilAcknowledged(frame);

            assertEquals(SERIES * HOURS, Integer.parseInt(link.ask("stored W-1")));
            assertTrue(Long.parseLong(link.ask("reassembled")) > before, "it came in one packet");
        }
    }

    /** Two weeks, nearly, of a water meter that counts litres: more than fits into one packet of this link, and less than into one of others. */
    private static List<Property> hourlyRegisters() {
        List<Property> properties = new ArrayList<>(List.of(new Property(0xE1, Edt.ofByte(0x03))));
        for (int series = 0; series < SERIES; series++) {
            List<OptionalLong> registers = LongStream.range(series * HOURS, (series + 1) * HOURS)
                    .mapToObj(OptionalLong::of)
                    .toList();
            LocalDateTime first = MIDNIGHT.minusHours((long) (SERIES - series) * HOURS);
            properties.add(new Property(0xF0, new RegisterSeries(first, 60, registers).encode()));
        }
        return properties;
    }

    @ParameterizedTest
    @CsvSource({
        "ff02::1%uplink, fe80::2%uplink, fe80::1%uplink, fe80:0:0:0:0:0:0:2",
        "224.0.23.0, 10.73.0.2, 10.73.0.1, 10.73.0.2"
    })
    void hears_who_announces_itself_to_all_nodes_of_a_link(String group, String own, String host, String place)
            throws Exception {
        try (Device device = link.device(NetworkNamespace.UPLINK, own, host)) {
            device.announce("FE01", group);
            Frame reading = reading(device);
            device.send(reading);

            Frame answer = device.receive(LONG).orElseThrow();

            assertEquals(reading.acknowledgement(), answer);
            assertEquals(place, link.ask("place E-1"));
            link.ask("forget E-1");
            assertEquals(ServiceCode.GET, device.receive(LONG).orElseThrow().service());
        }
    }

    /** With all that makes it mean something. */
    private static Frame reading(Device device) {
        return device.frame(
                Device.METER,
                ServiceCode.INFC,
                new Property(0xE1, Edt.ofByte(0x01)),
                new Property(0xEA, new TimedCumulative(MIDNIGHT, OptionalLong.of(12_345)).encode()));
    }

    /** IPv6 is left out: some Java versions hear all that their machine hears. */
    @Test
    @Tag("X-2")
    void does_not_hear_what_is_said_to_all_ipv4_nodes_of_a_link_it_was_not_told_of() throws Exception {
        try (Device device = link.device("", "10.73.0.2", "10.73.0.1")) {
            device.announce("FE01", "224.0.23.0");
            device.send(reading(device));

            Frame answer = device.receive(LONG).orElseThrow();

            assertEquals(ServiceCode.GET, answer.service());
            assertEquals(List.of(Property.named(0x83)), answer.properties());
            assertEquals("nowhere", link.ask("place E-1"));
        }
    }
}
