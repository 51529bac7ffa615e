package jp.kenshin.collection.internal.listener;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.locks.LockSupport;
import javax.crypto.SecretKey;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.collection.LoggedEvent;
import jp.kenshin.collection.QuarantinedFrame;
import jp.kenshin.collection.RefusalReason;
import jp.kenshin.collection.internal.link.UnitLink.Answer;
import jp.kenshin.collection.internal.link.UnitLink.Request;
import jp.kenshin.collection.internal.unit.FieldSecrets;
import jp.kenshin.collection.internal.unit.UnitKey;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.echonet.envelope.EnvelopeHeader;
import jp.kenshin.echonet.meter.TimedCumulative;
import jp.kenshin.echonet.unit.NextKey;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("C-02")
@DisplayName("The field's port")
class FieldListenerTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(10);
    /** The same for all tests, also when the hour changes between them: each has half-hours of its own. */
    private static final LocalDateTime HOUR = LocalDateTime.now(Jst.ZONE).truncatedTo(ChronoUnit.HOURS);

    private final Database database;
    private FieldFixture field;
    private Device device;

    FieldListenerTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        FieldFixture.forgetThePast(database);
        field = FieldFixture.over(database);
        device = new Device(field.port);
    }

    @AfterEach
    void close() {
        device.close();
        field.close();
    }

    /** A half-hour before this hour. */
    private static LocalDateTime halfHour(int before) {
        return HOUR.minusMinutes(30L * before);
    }

    private static long second(LocalDateTime at) {
        return at.toEpochSecond(Jst.OFFSET);
    }

    private Frame halfHourly(LocalDateTime at, long count) {
        return device.frame(
                Device.METER,
                ServiceCode.INFC,
                new Property(0xEA, new TimedCumulative(at, OptionalLong.of(count)).encode()),
                new Property(0xEB, new TimedCumulative(at, OptionalLong.of(0)).encode()));
    }

    /** A busy machine may take a while until a datagram was looked at. */
    private List<QuarantinedFrame> quarantined(RefusalReason reason) {
        long begun = System.nanoTime();
        List<QuarantinedFrame> found;
        do {
            field.quarantineNow();
            found = field.quarantine.list(Optional.of(reason), Optional.empty(), false, 0, 100);
            LockSupport.parkNanos(1_000_000);
        } while (found.isEmpty() && System.nanoTime() - begun < 5_000_000_000L);
        return found;
    }

    @Test
    @Tag("C-03")
    void acknowledges_a_reading_that_is_durable_and_asks_for_the_unit_before() throws Exception {
        device.announce("FE01");
        LocalDateTime at = halfHour(1);
        Frame answer = device.sendUntilAcknowledged(halfHourly(at, 12_345));

        assertEquals(List.of(Property.named(0xEA), Property.named(0xEB)), answer.properties());
        assertEquals(1_234_500L, field.stored("E-1").get(second(at)));
    }

    @Test
    @Tag("C-03")
    void takes_the_same_reading_again_without_storing_it_twice() throws Exception {
        device.announce("FE01");
        LocalDateTime at = halfHour(2);
        device.sendUntilAcknowledged(halfHourly(at, 777));
        device.sendUntilAcknowledged(halfHourly(at, 777));
        assertEquals(77_700L, field.stored("E-1").get(second(at)));
    }

    @Test
    void is_open_to_ipv4_and_ipv6() throws Exception {
        device.announce("FE01");
        device.sendUntilAcknowledged(halfHourly(halfHour(3), 3));
        InetAddress other = otherFamily();
        try (Device second = new Device(field.port, other)) {
            second.announce("FE03");
            Frame series = second.frame(
                    Eoj.of(0x0281, 1),
                    ServiceCode.INFC,
                    new Property(0xE1, Edt.ofByte(0x03)),
                    new Property(
                            0xF0,
                            new RegisterSeries(
                                            halfHour(6).truncatedTo(ChronoUnit.HOURS), 60, List.of(OptionalLong.of(5)))
                                    .encode()));
            second.sendUntilAcknowledged(series);
        }
        assertEquals(5L, field.stored("W-1").get(second(halfHour(6).truncatedTo(ChronoUnit.HOURS))));
    }

    private static InetAddress otherFamily() throws Exception {
        return InetAddress.getLoopbackAddress() instanceof Inet4Address
                ? InetAddress.getByName("::1")
                : InetAddress.getByName("127.0.0.1");
    }

    @Test
    @Tag("S-04")
    @Tag("X-7")
    void neither_answers_nor_stores_what_comes_from_a_unit_that_is_cut_off_and_takes_it_when_it_is_connected_again()
            throws Exception {
        device.announce("FE01");
        LocalDateTime at = halfHour(33);
        field.gate.cutOff(TerminalId.of("E-1"));
        device.send(halfHourly(at, 4_711));
        assertEquals(Optional.empty(), device.receive(SHORT));
        assertFalse(field.stored("E-1").containsKey(second(at)));

        field.gate.letIn(TerminalId.of("E-1"));
        device.sendUntilAcknowledged(halfHourly(at, 4_711));
        assertEquals(471_100L, field.stored("E-1").get(second(at)));
    }

    @Test
    @Tag("S-15")
    @Tag("X-9")
    void lets_a_danger_to_life_be_seen_that_a_unit_tells_of_while_it_is_cut_off() throws Exception {
        device.announce("FE03");
        field.gate.cutOff(TerminalId.of("T-1"));
        device.send(device.frame(
                Eoj.of(0x0289, 1), ServiceCode.INFC, new Property(0xE7, Edt.ofHex("01000000000000000000"))));
        assertEquals(Optional.empty(), device.receive(SHORT));

        LoggedEvent told = field.events
                .list(new ReadScope.Internal("test"), EventQuery.newest(10))
                .get(0);
        assertEquals("GAS_LEAK", told.type().code());
    }

    @Test
    void leaves_values_the_meter_has_not_out() throws Exception {
        device.announce("FE01");
        LocalDateTime at = halfHour(4);
        Frame frame = device.frame(
                Device.METER,
                ServiceCode.INFC,
                new Property(0xE1, Edt.ofByte(0x01)),
                new Property(0xEA, new TimedCumulative(at, OptionalLong.empty()).encode()));
        device.sendUntilAcknowledged(frame);
        assertFalse(field.stored("E-1").containsKey(second(at)));
    }

    @Test
    @Tag("X-2")
    void does_not_answer_what_is_no_frame_and_goes_on() throws Exception {
        device.send((byte) 0x10);
        device.send(new byte[0]);
        device.send("10810001028801".getBytes(StandardCharsets.US_ASCII));
        device.send((byte) 0x4B, (byte) 0x10);
        assertEquals(Optional.empty(), device.receive(SHORT));
        device.announce("FE01");
        device.sendUntilAcknowledged(halfHourly(halfHour(5), 5));
        assertTrue(quarantined(RefusalReason.MALFORMED_FRAME).get(0).repeats() >= 3);
    }

    @Test
    void answers_a_unit_that_nobody_knows_and_keeps_its_frame() throws Exception {
        device.announce("FEFFFFFF");
        Frame answer = device.sendUntilAcknowledged(halfHourly(halfHour(1), 1));
        assertEquals(ServiceCode.INFC_RES, answer.service());
        assertTrue(quarantined(RefusalReason.UNKNOWN_UNIT).stream()
                .anyMatch(each -> each.detail().contains("FEFFFFFF")));
    }

    @Test
    void asks_a_stranger_who_it_is_before_it_refuses() throws Exception {
        device.send(halfHourly(halfHour(1), 1));
        Frame question = device.receive(LONG).orElseThrow();
        assertEquals(ServiceCode.GET, question.service());
        assertEquals(List.of(Property.named(0x83)), question.properties());
        device.send(new Frame(
                question.tid(),
                Eoj.NODE_PROFILE,
                Eoj.CONTROLLER,
                ServiceCode.GET_RES,
                List.of(new Property(0x83, Edt.ofHex("FE01")))));
        device.sendUntilAcknowledged(halfHourly(halfHour(7), 7));
        assertEquals(700L, field.stored("E-1").get(second(halfHour(7))));
    }

    @Test
    @Tag("X-5")
    void believes_the_first_of_two_devices_with_one_identification_as_long_as_it_answers() throws Exception {
        device.announce("FE01");
        device.sendUntilAcknowledged(halfHourly(halfHour(8), 8));
        try (Device second = new Device(field.port)) {
            second.announce("FE01");
            Frame question = device.receive(LONG).orElseThrow();
            device.send(new Frame(
                    question.tid(),
                    Eoj.NODE_PROFILE,
                    Eoj.CONTROLLER,
                    ServiceCode.GET_RES,
                    List.of(new Property(0x83, Edt.ofHex("FE01")))));
            second.receive(SHORT);
            second.announce("FE01");
            second.receive(SHORT);
        }
        assertEquals(1, quarantined(RefusalReason.DUPLICATE_UNIT).size());
        device.sendUntilAcknowledged(halfHourly(halfHour(9), 9));
    }

    @Test
    void follows_a_unit_to_another_place_when_the_old_one_stays_silent() throws Exception {
        device.announce("FE01");
        device.sendUntilAcknowledged(halfHourly(halfHour(14), 14));
        try (Device moved = new Device(field.port)) {
            moved.announce("FE01");
            moved.sendUntilAcknowledged(halfHourly(halfHour(15), 15));
        }
        assertEquals(1_500L, field.stored("E-1").get(second(halfHour(15))));
    }

    @Test
    void a_refused_reading_is_answered_and_in_quarantine_with_its_rule() throws Exception {
        device.announce("FE01");
        LocalDateTime nextYear = halfHour(0).plusYears(1);
        device.sendUntilAcknowledged(halfHourly(nextYear, 1));
        assertTrue(quarantined(RefusalReason.REFUSED_READING).get(0).detail().startsWith("V08 E-1"));
    }

    @Test
    @Tag("X-2")
    void answers_a_property_or_class_that_means_nothing_and_keeps_it() throws Exception {
        device.announce("FE01");
        device.sendUntilAcknowledged(device.frame(Device.METER, ServiceCode.INFC, new Property(0xC7, Edt.ofHex("00"))));
        device.sendUntilAcknowledged(
                device.frame(Eoj.of(0x0130, 1), ServiceCode.INFC, new Property(0xB0, Edt.ofHex("41"))));
        assertEquals(2, quarantined(RefusalReason.UNKNOWN_PROPERTY).get(0).repeats());
    }

    @Test
    @Tag("C-10")
    void takes_a_sealed_frame_once_and_seals_the_acknowledgement() throws Exception {
        LocalDateTime at = halfHour(1);
        Frame frame = device.frame(
                Device.METER,
                ServiceCode.INFC,
                new Property(0xE1, Edt.ofByte(0x02)),
                new Property(0xEA, new TimedCumulative(at, OptionalLong.of(99)).encode()));
        long counter = System.nanoTime();
        byte[] datagram = Device.seal(FieldSecrets.KEY, 1, FieldFixture.E2_ADDRESS, counter, frame);
        device.send(datagram);
        byte[] answer = device.receiveBytes(LONG).orElseThrow();
        EnvelopeHeader header = EnvelopeHeader.decode(answer);
        assertEquals(FieldFixture.E2_ADDRESS, header.device());
        assertArrayEquals(frame.acknowledgement().encode(), new Envelope().open(FieldSecrets.KEY, header, answer));
        assertEquals(990L, field.stored("E-2").get(second(at)));
    }

    @Test
    @Tag("X-5")
    void a_frame_replayed_to_a_server_that_was_restarted_is_refused() throws Exception {
        Frame frame = device.frame(Device.METER, ServiceCode.INFC, new Property(0xE1, Edt.ofByte(0x02)));
        byte[] datagram = Device.seal(FieldSecrets.KEY, 1, FieldFixture.E2_ADDRESS, System.nanoTime(), frame);
        device.send(datagram);
        assertTrue(device.receiveBytes(LONG).isPresent());
        field.close();
        field = FieldFixture.over(database);
        try (Device attacker = new Device(field.port)) {
            attacker.send(datagram);
            assertEquals(Optional.empty(), attacker.receiveBytes(SHORT));
        }
        assertEquals("E-2", quarantined(RefusalReason.REPLAYED).get(0).unit().orElseThrow());
    }

    @Test
    @Tag("X-5")
    void an_altered_frame_is_refused_without_an_answer() throws Exception {
        Frame frame = halfHourly(halfHour(1), 1);
        byte[] datagram = Device.seal(FieldSecrets.KEY, 1, FieldFixture.E2_ADDRESS, System.nanoTime(), frame);
        datagram[datagram.length - 20] ^= 1;
        device.send(datagram);
        assertEquals(Optional.empty(), device.receiveBytes(SHORT));
        assertEquals("E-2", quarantined(RefusalReason.ALTERED).get(0).unit().orElseThrow());
    }

    @Test
    @Tag("C-10")
    void a_plain_frame_of_a_unit_that_speaks_in_the_envelope_is_refused() throws Exception {
        device.announce("FE02");
        device.sendUntilAcknowledged(halfHourly(halfHour(1), 1));
        assertTrue(quarantined(RefusalReason.PLAIN_FRAME).size() == 1);
    }

    @Test
    @Tag("C-10")
    void a_new_key_counts_from_its_first_frame_and_the_old_one_until_the_next() throws Exception {
        UnitKey next = field.keys
                .makeNext("operator", field.units.findKnown("E-2").orElseThrow())
                .orElseThrow();
        Frame frame = device.frame(Device.METER, ServiceCode.INFC, new Property(0xE1, Edt.ofByte(0x02)));
        device.send(Device.seal(next.key(), next.id(), FieldFixture.E2_ADDRESS, 1, frame));
        EnvelopeHeader header = EnvelopeHeader.decode(device.receiveBytes(LONG).orElseThrow());
        assertEquals(next.id(), header.keyId());
        assertEquals(
                next.id(),
                field.units
                        .findKnown("E-2")
                        .orElseThrow()
                        .currentKey()
                        .orElseThrow()
                        .id());
        assertEquals(
                List.of("collection.key.renew", "collection.key.confirmed"),
                field.audited.stream().map(each -> each.action()).toList());
    }

    private byte[] sealedHello(SecretKey key, int keyId) {
        Frame frame = device.frame(Device.METER, ServiceCode.INFC, new Property(0xE1, Edt.ofByte(0x02)));
        return Device.seal(key, keyId, FieldFixture.E2_ADDRESS, System.nanoTime(), frame);
    }

    @Test
    @Tag("C-10")
    void a_new_key_is_sent_under_the_old_one_and_withdrawn_when_the_unit_does_not_follow() throws Exception {
        device.send(sealedHello(FieldSecrets.KEY, 1));
        assertTrue(device.receiveBytes(LONG).isPresent());
        UnitKey next = field.keys
                .makeNext("operator", field.units.findKnown("E-2").orElseThrow())
                .orElseThrow();

        field.renewal(field.clock).run();
        byte[] datagram = device.receiveBytes(LONG).orElseThrow();
        EnvelopeHeader header = EnvelopeHeader.decode(datagram);
        assertEquals(1, header.keyId());
        Frame sent = Frame.decode(new Envelope().open(FieldSecrets.KEY, header, datagram));
        assertArrayEquals(
                next.key().getEncoded(),
                NextKey.decode(sent.find(0xF8).orElseThrow()).key());

        field.renewal(Clock.offset(field.clock, Duration.ofHours(2))).run();
        assertEquals(
                Optional.empty(), field.units.findKnown("E-2").orElseThrow().pendingKey());
        device.send(sealedHello(next.key(), next.id()));
        assertEquals(Optional.empty(), device.receiveBytes(SHORT));
        device.send(sealedHello(FieldSecrets.KEY, 1));
        assertTrue(device.receiveBytes(LONG).isPresent());
        assertTrue(field.audited.stream().anyMatch(each -> each.action().equals("collection.key.rolled-back")));
    }

    @Test
    @Tag("C-10")
    void a_unit_that_takes_no_new_key_is_tried_ever_less_often_until_the_operators_are_told() throws Exception {
        device.send(sealedHello(FieldSecrets.KEY, 1));
        assertTrue(device.receiveBytes(LONG).isPresent());
        TestClock ofItsOwn =
                new TestClock(field.clock.instant().plus(Duration.ofDays(400)).truncatedTo(ChronoUnit.SECONDS));
        List<Integer> hoursOfTries = new ArrayList<>();
        for (int hour = 0; hour < 200; hour++) {
            long before = renewals();
            field.renewal(ofItsOwn).run();
            if (renewals() > before) {
                hoursOfTries.add(hour);
            }
            ofItsOwn.advance(Duration.ofHours(1));
        }
        assertEquals(List.of(0, 2, 5, 10, 19, 36), hoursOfTries);
        LoggedEvent told = field.events
                .list(new ReadScope.Internal("test"), EventQuery.newest(10))
                .get(0);
        assertEquals(EventCatalogue.KEY_RENEWAL_FAILED, told.type().code());

        field.keys.makeNext("operator", field.units.findKnown("E-2").orElseThrow());
        assertEquals(hoursOfTries.size() + 1, renewals());
    }

    private long renewals() {
        return field.audited.stream()
                .filter(each -> each.action().equals("collection.key.renew"))
                .count();
    }

    @Test
    @Tag("C-06")
    void a_unit_is_asked_and_its_answer_finds_who_asked() throws Exception {
        device.announce("FE01");
        device.sendUntilAcknowledged(halfHourly(halfHour(10), 10));
        var answer =
                field.requests.ask("E-1", Request.get(Device.METER, 0xE0), LONG).toCompletableFuture();
        Frame question = device.receive(LONG).orElseThrow();
        device.send(new Frame(
                question.tid(),
                question.destination(),
                question.source(),
                ServiceCode.GET_RES,
                List.of(new Property(0xE0, Edt.ofHex("00000001")))));
        Answer.Answered answered = assertInstanceOf(Answer.Answered.class, answer.get());
        assertEquals(1, answered.frame().find(0xE0).orElseThrow().u32(0));
    }

    @Test
    @Tag("C-06")
    void what_follows_silence_runs_where_it_holds_up_nobody_else() throws Exception {
        device.announce("FE01");
        device.sendUntilAcknowledged(halfHourly(halfHour(12), 12));
        Thread went = field.requests
                .ask("E-1", Request.get(Device.METER, 0xE0), SHORT)
                .thenApply(answer -> Thread.currentThread())
                .toCompletableFuture()
                .get();
        assertInstanceOf(ForkJoinWorkerThread.class, went, "not on the one thread that counts time for all");
    }

    @Test
    @Tag("C-06")
    void a_unit_that_stays_silent_or_was_never_heard_is_told_apart() throws Exception {
        device.announce("FE01");
        device.sendUntilAcknowledged(halfHourly(halfHour(11), 11));
        assertInstanceOf(
                Answer.NotHeard.class,
                field.requests
                        .ask("E-1", Request.get(Device.METER, 0xE0), SHORT)
                        .toCompletableFuture()
                        .get());
        assertInstanceOf(
                Answer.NoAddress.class,
                field.requests
                        .ask("T-9", Request.get(Device.METER, 0xE0), SHORT)
                        .toCompletableFuture()
                        .get());
    }

    @Test
    @Tag("S-04")
    @Tag("X-7")
    void a_unit_that_is_cut_off_is_asked_nothing_and_hears_of_nothing_afterwards() throws Exception {
        device.announce("FE01");
        device.sendUntilAcknowledged(halfHourly(halfHour(13), 13));
        field.gate.cutOff(TerminalId.of("E-1"));
        assertInstanceOf(
                Answer.NotHeard.class,
                field.requests
                        .ask("E-1", Request.get(Device.METER, 0xE0), SHORT)
                        .toCompletableFuture()
                        .get());
        assertEquals(Optional.empty(), device.receive(SHORT));
        field.gate.letIn(TerminalId.of("E-1"));

        field.requests.ask("E-1", Request.get(Device.METER, 0xE1), SHORT);

        assertTrue(device.receive(LONG).orElseThrow().find(0xE1).isPresent());
    }

    @Test
    @Tag("C-12")
    void what_a_unit_tells_of_itself_is_kept_with_its_history() throws Exception {
        device.announce("FE03");
        for (String firmware : List.of("312E30", "312E31")) {
            device.sendUntilAcknowledged(device.frame(
                    Eoj.NODE_PROFILE,
                    ServiceCode.INFC,
                    new Property(0xF4, Edt.ofHex(firmware)),
                    new Property(0xF5, Edt.ofHex("B0C8")),
                    new Property(0xF7, Edt.ofHex("50003C"))));
        }
        var reports = field.equipment.list("T-1", 10);
        assertEquals("1.1", reports.get(0).firmware().orElseThrow());
        assertEquals("1.0", reports.get(1).firmware().orElseThrow());
        assertEquals(-80, reports.get(0).strengthDbm().orElseThrow());
        assertEquals(60, reports.get(0).batteryMonths().orElseThrow());
    }

    @Test
    @Tag("C-19")
    void the_time_of_an_event_is_no_clock_that_is_off() throws Exception {
        device.announce("FE01");
        LocalDateTime anHourAgo = LocalDateTime.now(Jst.ZONE).minusHours(1);
        device.sendUntilAcknowledged(device.frame(
                Eoj.NODE_PROFILE,
                ServiceCode.INFC,
                new Property(0xF2, Edt.ofHex("04000000")),
                new Property(0xF3, UnitClock.encode(anHourAgo))));
        assertEquals(List.of(), field.equipment.list("E-1", 10));
    }

    @Test
    @Tag("X-2")
    void a_flood_from_one_unit_is_dropped_and_others_are_heard() throws Exception {
        device.announce("FE01");
        for (int i = 0; i < 2_000; i++) {
            device.send(halfHourly(halfHour(12), 12));
        }
        try (Device other = new Device(field.port)) {
            other.announce("FE03");
            other.sendUntilAcknowledged(
                    other.frame(Eoj.NODE_PROFILE, ServiceCode.INFC, new Property(0xF4, Edt.ofHex("31"))));
        }
        assertTrue(
                field.counters.counts().dropped() > 500,
                () -> field.counters.counts().toString());
        assertFalse(quarantined(RefusalReason.FLOOD).isEmpty());
    }

    @Test
    void the_last_frames_of_a_unit_can_be_looked_at() throws Exception {
        device.announce("FE01");
        Frame frame = halfHourly(halfHour(13), 13);
        device.sendUntilAcknowledged(frame);
        assertTrue(field.lastFrames.lastFrames("E-1").stream()
                .anyMatch(each -> each.frame().equals(frame)));
    }
}
