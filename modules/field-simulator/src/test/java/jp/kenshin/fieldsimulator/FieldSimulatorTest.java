package jp.kenshin.fieldsimulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.meter.Cumulative;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.meter.TimedCumulative;
import jp.kenshin.fieldsimulator.internal.population.MeterKind;
import jp.kenshin.fieldsimulator.internal.population.Population;
import jp.kenshin.fieldsimulator.internal.record.Summary;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger.Count;
import jp.kenshin.fieldsimulator.internal.scenario.Scenario;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The simulator on the wire")
@Tag("C-15")
class FieldSimulatorTest {
    private static final Instant BEGIN = Instant.parse("2026-11-20T03:10:00Z");
    private static final Population SOME = Population.numbered(
            1_001, Map.of(MeterKind.ELECTRICITY, 20, MeterKind.GAS, 6, MeterKind.WATER, 6, MeterKind.LPG, 6), 1);

    @Test
    void measures_sends_and_has_acknowledged_the_same() throws IOException, MalformedValue {
        try (TestPeer peer = new TestPeer(SOME);
                FieldSimulator field = FieldSimulator.start(settings(peer, 3_000, 4))) {
            await(() -> field.now().isAfter(BEGIN.plus(Duration.ofHours(4))));
            field.end();
            Summary summary = field.summary();
            assertEquals(0, summary.failures());
            Map<String, MeasuredReading> measured = field.measured().stream()
                    .filter(each -> each.kind().equals("import"))
                    .collect(Collectors.toMap(
                            each -> each.timestamp().toLocalDateTime() + " " + each.value(),
                            each -> each,
                            (one, other) -> one));
            List<TestPeer.Received> readings = peer.received.stream()
                    .filter(each -> each.frame().find(0xEA).isPresent())
                    .toList();
            assertTrue(readings.size() >= 20 * 7, () -> readings.size() + " half-hours came");
            for (TestPeer.Received each : readings) {
                TimedCumulative value =
                        TimedCumulative.decode(each.frame().find(0xEA).orElseThrow(), Cumulative.EIGHT_DIGITS);
                boolean isOld = value.at()
                        .isBefore(
                                BEGIN.atOffset(java.time.ZoneOffset.ofHours(9)).toLocalDateTime());
                String key = value.at() + " "
                        + java.math.BigDecimal.valueOf(value.value().getAsLong(), 1);
                assertTrue(isOld || measured.containsKey(key), key);
            }
            assertTrue(
                    summary.acknowledged() > summary.measured() / 2,
                    () -> summary.acknowledged() + " of " + summary.measured());
        }
    }

    @Test
    void gets_everything_through_the_worst_weather() throws IOException {
        Scenario bad = Scenario.parse("weather: {loss: 0.3, duplicates: 0.2, reordering: 0.2, latency: 10ms..900ms}");
        try (TestPeer peer = new TestPeer(SOME);
                FieldSimulator field =
                        FieldSimulator.start(settings(peer, 300, 0).withScenario(bad))) {
            await(() -> field.summary().totals().getOrDefault(Count.ANNOUNCEMENTS_ACKNOWLEDGED, 0L) >= 38);
            Summary summary = field.summary();
            assertEquals(0, summary.failures());
            assertTrue(summary.totals().getOrDefault(Count.ANNOUNCEMENTS_REPEATED, 0L) > 5);
        }
    }

    @Test
    void answers_plain_and_enveloped_units_on_shared_sockets() throws IOException {
        try (TestPeer peer = new TestPeer(SOME);
                FieldSimulator field = FieldSimulator.start(settings(peer, 60, 2))) {
            await(() -> peer.received.stream()
                            .map(FieldSimulatorTest::identification)
                            .distinct()
                            .count()
                    >= 38);
            for (TestPeer.Received each : List.copyOf(peer.received)) {
                peer.send(
                        each,
                        new Frame(
                                0x77,
                                Eoj.CONTROLLER,
                                Eoj.NODE_PROFILE,
                                ServiceCode.GET,
                                List.of(Property.named(0x83))));
            }
            await(() -> answered(peer).size() >= 38);
            assertEquals(38, answered(peer).size());
            assertEquals(0, field.summary().failures());
        }
    }

    private static Set<String> answered(TestPeer peer) {
        return peer.received.stream()
                .filter(each -> each.frame().service() == ServiceCode.GET_RES)
                .map(FieldSimulatorTest::identification)
                .collect(Collectors.toSet());
    }

    private static String identification(TestPeer.Received received) {
        return received.frame().find(0x83).map(Object::toString).orElse("");
    }

    @Test
    @Tag("C-07")
    void raises_a_few_alarms_of_every_kind_on_a_day_of_the_demonstration() throws IOException {
        Population units = Population.demonstration(1);
        List<String> first = alarmsOfTheDay(units, 1);
        assertTrue(first.contains("T-0000207 G-0000207: leak"), first::toString);
        assertTrue(first.contains("T-0000551 W-0000231: leak"), first::toString);
        assertTrue(first.contains("T-0000888 L-0000248: residual level 2"), first::toString);
        assertTrue(first.stream().anyMatch(each -> each.endsWith("earthquake: closed")), first::toString);
        assertTrue(first.size() < 30, first::toString);
        assertEquals(first, alarmsOfTheDay(units, 1));
    }

    private static List<String> alarmsOfTheDay(Population units, long seed) throws IOException {
        try (TestPeer peer = new TestPeer(units);
                FieldSimulator field = FieldSimulator.start(SimulatorSettings.demonstration(peer.address(), seed)
                        .withPopulation(units)
                        .withTime(BEGIN, 6_000)
                        .withDemonstrationDay())) {
            await(() -> field.now().isAfter(BEGIN.plus(Duration.ofMinutes(350))));
            return field.summary().units().stream()
                    .flatMap(unit -> unit.events().stream()
                            .filter(event -> !event.at().isAfter(BEGIN.plus(Duration.ofMinutes(345))))
                            .map(event -> unit.unit() + " " + event.what()))
                    .toList();
        }
    }

    @Test
    @Tag("X-5")
    void plays_hostile_datagrams_that_a_peer_can_tell_from_honest_ones() throws IOException {
        Scenario hostile = Scenario.parse(
                """
                incidents:
                  - at: 4m
                    hostile:
                      units: [E-0001002, E-0001003]
                      kinds: [truncated, wrong-header, wrong-count, wrong-length, flipped, replayed, flood, unknown-property,
                              foreign-id, spoofed, old-counter, year-off, backwards]
                      at-once: 5
                """);
        try (TestPeer peer = new TestPeer(SOME);
                FieldSimulator field =
                        FieldSimulator.start(settings(peer, 300, 0).withScenario(hostile))) {
            await(() -> field.now().isAfter(BEGIN.plus(Duration.ofMinutes(5))));
            await(() -> peer.unreadable.size() >= 2 * 4 * 5);
            assertEquals(0, field.summary().failures());
            assertTrue(peer.received.stream()
                    .anyMatch(each -> each.frame().find(0xBF).isPresent()));
        }
    }

    @Test
    void plays_an_outage_of_an_area_with_ragged_restoration() throws IOException {
        Scenario outage = Scenario.parse(
                "incidents:\n  - at: 10m\n    outage: {area: A1, lasts: 30m, ragged: 20m, last-gasp: 1}");
        try (TestPeer peer = new TestPeer(SOME);
                FieldSimulator field =
                        FieldSimulator.start(settings(peer, 1_500, 0).withScenario(outage))) {
            await(() -> field.now().isAfter(BEGIN.plus(Duration.ofMinutes(70))));
            List<Instant> back = field.summary().units().stream()
                    .flatMap(unit -> unit.events().stream())
                    .filter(event -> event.what().equals("power back"))
                    .map(event -> event.at())
                    .sorted()
                    .toList();
            assertEquals(3, back.size());
            assertTrue(Duration.between(back.get(0), back.get(2)).toSeconds() > 30);
            assertTrue(peer.received.stream().anyMatch(each -> each.frame()
                    .find(0xF2)
                    .filter(bits -> bits.hex().equals("01000000"))
                    .isPresent()));
        }
    }

    @Test
    void writes_what_was_measured_and_a_summary(@TempDir Path out) throws IOException {
        try (TestPeer peer = new TestPeer(SOME);
                FieldSimulator field = FieldSimulator.start(settings(peer, 3_000, 0))) {
            await(() -> field.now().isAfter(BEGIN.plus(Duration.ofHours(1))));
            field.end();
            field.writeTruth(out.resolve("truth.csv"));
            field.writeSummary(out.resolve("summary.json"));
            List<String> truth = Files.readAllLines(out.resolve("truth.csv"));
            assertEquals("meter_id,kind,timestamp,value", truth.get(0));
            assertTrue(truth.get(1).matches("E-0001001,export,2026-11-20T12:30\\+09:00,[0-9]+\\.[0-9]"), truth.get(1));
            assertTrue(Files.readString(out.resolve("summary.json")).contains("\"announcementsAcknowledged\""));
        }
    }

    private static SimulatorSettings settings(TestPeer peer, double speed, int shared) {
        return SimulatorSettings.demonstration(peer.address(), 1)
                .withPopulation(SOME)
                .withTime(BEGIN, speed)
                .withSockets(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2, shared);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    }
}
