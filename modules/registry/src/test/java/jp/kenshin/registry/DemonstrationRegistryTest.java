package jp.kenshin.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kenshin.kernel.Commodity;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("R-01")
@Tag("R-02")
@Tag("R-03")
class DemonstrationRegistryTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final Instant INSTALLED = Instant.parse("2024-09-11T15:00:00Z");

    private final RegistryFixture fixture;
    private final Registry registry;

    DemonstrationRegistryTest(Database database) {
        fixture = new RegistryFixture(database, Clock.fixed(NOW, ZoneOffset.UTC));
        registry = fixture.registry();
    }

    @BeforeEach
    void load() {
        fixture.demonstration().loadIfEmpty();
    }

    @Test
    void isLoadedOnce() {
        assertFalse(fixture.demonstration().loadIfEmpty());
    }

    @Test
    void hasTheThreePartnersOfTheContract() {
        assertEquals(
                Optional.of(new Partner(
                        PartnerId.of("P-0001"),
                        "さくらガス",
                        Set.of(Service.WEB),
                        Optional.of("sakura-gas"),
                        Optional.empty())),
                registry.findPartner(PartnerId.of("P-0001")));
        assertEquals(
                "みなと水道",
                registry.findPartnerByNwUser("minato-water").orElseThrow().name());
        assertEquals(
                Set.of(Service.NW, Service.WEB),
                registry.findPartnerByPortalUser("yama-lpg").orElseThrow().services());
        assertEquals(Optional.empty(), registry.findPartnerByPortalUser("minato-water"));
        assertEquals(Optional.empty(), registry.findPartnerByNwUser("sakura-gas"));
    }

    @Test
    void givesEachPartnerItsMetersAndNobodyElses() {
        assertOwns("P-0001", "G-");
        assertOwns("P-0002", "W-");
        assertOwns("P-0003", "L-");
        assertEquals(
                Optional.empty(),
                registry.findMeter(PartnerScope.ofAllPurposes(PartnerId.of("P-0001")), MeterId.of("W-0000001")));
        assertEquals(
                Optional.empty(),
                registry.findMeter(PartnerScope.ofAllPurposes(PartnerId.of("P-0001")), MeterId.of("E-0000001")));
        assertEquals(
                Optional.empty(),
                registry.findMeter(MeterId.of("E-0000001")).orElseThrow().owner());
    }

    private void assertOwns(String partner, String prefix) {
        List<MeterView> meters =
                registry.listMeters(PartnerScope.ofAllPurposes(PartnerId.of(partner)), Optional.empty(), 1_000);

        assertEquals(
                IntStream.rangeClosed(1, 320)
                        .mapToObj(n -> String.format("%s%07d", prefix, n))
                        .toList(),
                meters.stream().map(meter -> meter.id().value()).toList());
        assertTrue(meters.stream().allMatch(meter -> meter.terminal().isPresent()));
        assertTrue(meters.stream().allMatch(meter -> meter.installedAt().equals(INSTALLED)));
    }

    @Test
    void hasTheElectricityMetersOfTheContract() {
        MeterView meter = registry.findMeter(MeterId.of("E-0000320")).orElseThrow();

        assertEquals(Commodity.ELECTRICITY, meter.commodity());
        assertEquals(
                List.of(
                        "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0",
                        "0.0.0.1.19.1.12.0.0.0.0.0.0.0.0.3.72.0",
                        "0.0.5.4.1.1.12.0.0.0.0.0.0.0.0.3.72.0"),
                meter.channels().stream().map(channel -> channel.type().code()).toList());
        Channel main = meter.main();
        assertEquals(1_800, main.stepSeconds());
        assertEquals("kWh", main.unit());
        assertEquals(Channel.Kind.REGISTER, main.kind());
        assertTrue(main.scheduled());
        assertEquals(Channel.Kind.INTERVAL, meter.channels().get(2).kind());
        assertFalse(meter.channels().get(2).scheduled());
    }

    @Test
    @DisplayName("lets some terminals carry two meters")
    void letsSomeTerminalsCarryTwoMeters() {
        assertEquals(terminalOf("G-0000004"), terminalOf("W-0000004"));
        assertFalse(terminalOf("G-0000003").equals(terminalOf("W-0000003")));
    }

    private Optional<TerminalId> terminalOf(String meter) {
        return registry.findMeter(MeterId.of(meter)).orElseThrow().terminal();
    }

    @Test
    void countsWhatIsExpectedOfEachPartner() {
        assertEquals(Map.of(3_600, 320L), registry.scheduledChannels(PartnerId.of("P-0001")));
        assertEquals(Map.of(), registry.scheduledChannels(PartnerId.of("P-9999")));
    }

    @Test
    void isInTheDirectory() {
        ChannelDirectory.Snapshot snapshot = fixture.directory().snapshot();
        DirectoryMeter meter = snapshot.findMeter("W-0000007").orElseThrow();
        DirectoryChannel channel =
                meter.findChannel("0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0").orElseThrow();

        assertEquals("m3", channel.channel().unit());
        assertEquals(
                List.of(new DirectoryMeter.Install(
                        registry.findMeter(MeterId.of("W-0000007"))
                                .orElseThrow()
                                .serial(),
                        INSTALLED.getEpochSecond(),
                        Long.MAX_VALUE)),
                meter.installs());
        assertEquals(
                List.of(
                        new DirectoryChannel.Ownership("", Long.MIN_VALUE, INSTALLED.getEpochSecond()),
                        new DirectoryChannel.Ownership("P-0002", INSTALLED.getEpochSecond(), Long.MAX_VALUE)),
                channel.owners());
        assertEquals(registry.findMeter(MeterId.of("W-0000007")).orElseThrow().main(), channel.channel());
    }
}
