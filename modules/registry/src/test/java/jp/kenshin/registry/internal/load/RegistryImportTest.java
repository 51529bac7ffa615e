package jp.kenshin.registry.internal.load;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.ImportReport;
import jp.kenshin.registry.ImportReport.LineError;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.RegistryFixture;
import jp.kenshin.registry.RegistryImport.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("R-01")
@Tag("R-02")
@Tag("R-04")
class RegistryImportTest {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final RegistryFixture fixture;
    private final String name = "A" + COUNTER.incrementAndGet();

    RegistryImportTest(Database database) {
        fixture = new RegistryFixture(database, new TestClock());
    }

    @Test
    void registersWhatTheFilesSay() {
        ImportReport report = load(RegistryFiles.ofOneMeter(name));

        assertEquals(new ImportReport(true, 8, List.of()), report);
        MeterView meter = meter();
        assertEquals("S-" + name, meter.serial());
        assertEquals("湊南市本町1-1", meter.place());
        assertEquals(Optional.of(PartnerId.of("P-" + name)), meter.owner());
        assertEquals("T-" + name, meter.terminal().orElseThrow().value());
        assertEquals(3_438, meter.main().maxPerHour());
    }

    @Test
    void writesWhatItDidToTheAuditLog() {
        load(RegistryFiles.ofOneMeter(name));
        load(RegistryFiles.ofOneMeter(name).replacing(Table.METERS, "WATER", "WATT"));

        assertEquals(
                List.of(AuditEvent.Outcome.DONE, AuditEvent.Outcome.REFUSED),
                fixture.audited().stream().map(AuditEvent::outcome).toList());
        assertEquals("clerk", fixture.audited().get(0).actor());
        assertEquals("registry.import", fixture.audited().get(0).action());
    }

    @Test
    void updatesKnownRowsAndAddsOthersOnASecondLoad() {
        load(RegistryFiles.ofOneMeter(name));
        long channel = meter().main().id();

        ImportReport report = load(RegistryFiles.ofOneMeter(name)
                .replacing(Table.METERS, "本町1-1", "本町2-2")
                .replacing(Table.CHANNELS, ",3438,", ",4000,"));

        assertTrue(report.applied(), report::toString);
        assertEquals("湊南市本町2-2", meter().place());
        assertEquals(4_000, meter().main().maxPerHour());
        assertEquals(channel, meter().main().id());
    }

    @Test
    @Tag("R-07")
    void exchangesAMeterByEndingOneInstallAndBeginningAnother() {
        load(RegistryFiles.ofOneMeter(name));

        ImportReport report = load(RegistryFiles.ofOneMeter(name)
                .only(Table.INSTALLS)
                .replacing(Table.INSTALLS, "+09:00,,", "+09:00,2026-03-01T10:30:00+09:00,")
                .adding(Table.INSTALLS, "W-" + name + ",2026-03-01T10:30:00+09:00,,N-" + name));

        assertTrue(report.applied(), report::toString);
        assertEquals("N-" + name, meter().serial());
        assertEquals(Instant.parse("2026-03-01T01:30:00Z"), meter().installedAt());
        assertTrue(fixture.directory().snapshot().findMeterBySerial("S-" + name).isPresent());
        assertTrue(fixture.directory().snapshot().findMeterBySerial("N-" + name).isPresent());
    }

    @Test
    void appliesNothingWhenOneLineIsWrong() {
        long revision = fixture.directory().snapshot().revision();

        ImportReport report = load(RegistryFiles.ofOneMeter(name).replacing(Table.CHANNELS, ",yes,yes,", ",yes,ja,"));

        assertFalse(report.applied());
        assertEquals(Optional.empty(), fixture.registry().findPartner(PartnerId.of("P-" + name)));
        assertEquals(revision, fixture.directory().snapshot().revision());
        assertEquals(List.of(new LineError(Table.CHANNELS, 2, "main", "\"ja\" must be yes or no")), report.errors());
    }

    @Test
    void reportsEveryErrorOfEveryFileByLineAndColumn() {
        ImportReport report = load(RegistryFiles.ofOneMeter(name)
                .replacing(Table.PARTNERS, "NW WEB", "NW WEBB")
                .adding(Table.PARTNERS, "P 1,,WEB,Portal,,1.2.3,x")
                .replacing(Table.CONTACTS, ",1,", ",0,")
                .replacing(Table.INSTALLS, "2024-01-01T00:00:00+09:00", "2024-01-01")
                .replacing(Table.LINKS, "U_BUS", "USB")
                .replacing(Table.CHANNELS, "0.0.0.1.1.9", "0.0.00.1.1.9"));

        assertEquals(
                List.of(
                        "partners.csv:2:services",
                        "partners.csv:3:partner_id",
                        "partners.csv:3:name",
                        "partners.csv:3:portal_user",
                        "partners.csv:3:global_ip",
                        "contacts.csv:2:rank",
                        "installs.csv:2:valid_from",
                        "links.csv:2:interface",
                        "channels.csv:2:reading_type"),
                places(report));
        assertEquals("\"WEBB\" must be one of NW, WEB", report.errors().get(0).message());
        assertTrue(report.errors().get(6).message().contains("such as 2026-11-20T00:00:00+09:00"), report::toString);
    }

    @Test
    void tellsAWrongHeaderAndTheRightOne() {
        ImportReport report = load(
                RegistryFiles.ofOneMeter(name).replacing(Table.METERS, "meter_id,kind,place", "meter_id,place,kind"));

        assertEquals(
                List.of(new LineError(Table.METERS, 1, "", "the first line must be the header meter_id,kind,place")),
                report.errors());
    }

    @Test
    void tellsAnEmptyFileAndAWrongNumberOfFields() {
        assertEquals(
                List.of("meters.csv:1:"),
                places(load(RegistryFiles.ofOneMeter(name).with(Table.METERS, new byte[0]))));
        assertEquals(
                List.of("meters.csv:3:"),
                places(load(RegistryFiles.ofOneMeter(name).adding(Table.METERS, "W-9,WATER"))));
    }

    @Test
    void namesTheLinesThatAreNoUtf8() {
        String file = "meter_id,kind,place\nW-" + name + ",WATER,ok\nW-2,WATER,湊南市本町\nW-3,WATER,ok\nW-4,WATER,港\n";
        byte[] windows31j = file.getBytes(Charset.forName("windows-31j"));

        ImportReport report = load(RegistryFiles.ofOneMeter(name).with(Table.METERS, windows31j));

        assertEquals(List.of("meters.csv:3:", "meters.csv:5:"), places(report));
        assertEquals(
                "has bytes that are not UTF-8; save the file as UTF-8",
                report.errors().get(0).message());
    }

    @Test
    void takesAByteOrderMarkAndWindowsLineEnds() {
        String file = "\uFEFFmeter_id,kind,place\r\nW-" + name + ",WATER,\"本町 \"\"角\"\", 1\"\r\n";

        ImportReport report =
                load(RegistryFiles.ofOneMeter(name).with(Table.METERS, file.getBytes(StandardCharsets.UTF_8)));

        assertTrue(report.applied(), report::toString);
        assertEquals("本町 \"角\", 1", meter().place());
    }

    @Test
    void keepsWhatLooksLikeAFormulaAsText() {
        load(RegistryFiles.ofOneMeter(name).replacing(Table.METERS, "湊南市本町1-1", "=HYPERLINK(\"\"x\"\")"));
        load(RegistryFiles.ofOneMeter(name).replacing(Table.METERS, "湊南市本町1-1", "=1+1"));

        assertEquals("=1+1", meter().place());
    }

    @Test
    void refusesControlCharactersAndUnclosedQuotes() {
        assertEquals(
                List.of("meters.csv:2:place"),
                places(load(RegistryFiles.ofOneMeter(name).replacing(Table.METERS, "湊南市本町1-1", "\"a\nb\""))));
        assertEquals(
                List.of("meters.csv:2:"),
                places(load(RegistryFiles.ofOneMeter(name).replacing(Table.METERS, "湊南市本町1-1", "\"a"))));
    }

    @Test
    void refusesTheSameKeyTwice() {
        ImportReport report = load(RegistryFiles.ofOneMeter(name).adding(Table.METERS, "W-" + name + ",WATER,x"));

        assertEquals(List.of("meters.csv:3:"), places(report));
        assertTrue(report.errors().get(0).message().contains("line 2"), report::toString);
    }

    @Test
    void refusesReferencesToWhatIsNowhere() {
        ImportReport report = load(RegistryFiles.ofOneMeter(name)
                .without(Table.PARTNERS)
                .without(Table.TERMINALS)
                .without(Table.CONTACTS)
                .adding(Table.OWNERS, "W-none,2024-01-01T00:00:00+09:00,,P-none"));

        assertEquals(
                List.of(
                        "owners.csv:2:partner_id",
                        "owners.csv:3:partner_id",
                        "owners.csv:3:meter_id",
                        "owners.csv:3:",
                        "owners.csv:3:",
                        "links.csv:2:terminal_id"),
                places(report));
    }

    @Test
    void refusesTwoDevicesOfAMeterAtOneTime() {
        load(RegistryFiles.ofOneMeter(name));

        ImportReport report = load(RegistryFiles.ofOneMeter(name)
                .only(Table.INSTALLS)
                .with(
                        Table.INSTALLS,
                        "meter_id,valid_from,valid_until,serial",
                        "W-" + name + ",2025-01-01T00:00:00+09:00,,X-" + name));

        assertEquals(List.of("installs.csv:2:meter_id"), places(report));
        assertTrue(report.errors().get(0).message().contains("what is registered"), report::toString);
    }

    @Test
    void refusesADeviceAtTwoPlacesAtOneTime() {
        load(RegistryFiles.ofOneMeter(name));

        ImportReport report =
                load(RegistryFiles.ofOneMeter(name + "B").replacing(Table.INSTALLS, "S-" + name + "B", "S-" + name));

        assertEquals(List.of("installs.csv:2:serial"), places(report));
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        ImportReport report = load(RegistryFiles.ofOneMeter(name)
                .replacing(Table.OWNERS, "+09:00,,", "+09:00,2024-01-01T00:00:00+09:00,"));

        assertEquals(List.of("owners.csv:2:valid_until"), places(report));
    }

    @Test
    void refusesASecondPortalUserNameAndOneThatIsAnothers() {
        load(RegistryFiles.ofOneMeter(name));
        String taken = "portal-" + name.toLowerCase(Locale.ROOT);

        ImportReport report = load(RegistryFiles.ofOneMeter(name + "C")
                .only(Table.PARTNERS)
                .replacing(Table.PARTNERS, taken + "c", taken));

        assertEquals(List.of("partners.csv:2:portal_user"), places(report));
        assertEquals(
                List.of("partners.csv:2:portal_user"),
                places(load(RegistryFiles.ofOneMeter(name).replacing(Table.PARTNERS, "NW WEB", "NW"))));
        assertEquals(
                List.of("partners.csv:2:nw_user"),
                places(load(RegistryFiles.ofOneMeter(name)
                        .replacing(Table.PARTNERS, "nw-" + name.toLowerCase(Locale.ROOT), ""))));
    }

    @Test
    void handsAUserNameFromOnePartnerToAnother() {
        load(RegistryFiles.ofOneMeter(name));
        String own = "portal-" + name.toLowerCase(Locale.ROOT);

        ImportReport report = load(RegistryFiles.ofOneMeter(name)
                .only(Table.PARTNERS)
                .replacing(Table.PARTNERS, own, own + "-new")
                .adding(Table.PARTNERS, "P-" + name + "C,水道局,WEB," + own + ",,,"));

        assertTrue(report.applied(), report::toString);
        assertEquals(
                Optional.of(PartnerId.of("P-" + name + "C")),
                fixture.registry().findPartnerByPortalUser(own).map(Partner::id));
        assertEquals(
                Optional.of(PartnerId.of("P-" + name)),
                fixture.registry().findPartnerByPortalUser(own + "-new").map(Partner::id));
    }

    @Test
    void takesAddressesOfBothKindsAndNoOthers() {
        for (String address : List.of("203.0.113.255", "2001:db8::1", "")) {
            assertTrue(load(RegistryFiles.ofOneMeter(name).replacing(Table.PARTNERS, "192.0.2.1", address))
                    .applied());
        }
        for (String address : List.of("203.0.113.256", "1.2.3", "localhost", "1.2.3.4.5")) {
            assertEquals(
                    List.of("partners.csv:2:global_ip"),
                    places(load(RegistryFiles.ofOneMeter(name).replacing(Table.PARTNERS, "192.0.2.1", address))));
        }
    }

    @Test
    @Tag("R-03")
    void refusesChannelsThatCannotBe() {
        assertEquals(
                List.of("channels.csv:2:reading_type"),
                places(load(RegistryFiles.ofOneMeter(name).replacing(Table.CHANNELS, ".1.9.58.", ".1.7.58."))));
        assertEquals(
                List.of("channels.csv:2:step_minutes", "channels.csv:2:main"),
                places(load(RegistryFiles.ofOneMeter(name).replacing(Table.CHANNELS, "0.0.0.1.1.9", "0.0.5.4.1.9"))));
        assertEquals(
                List.of("channels.csv:2:step_minutes"),
                places(load(RegistryFiles.ofOneMeter(name).replacing(Table.CHANNELS, ",60,", ",7,"))));
    }

    @Test
    @Tag("R-03")
    void keepsTheScaleThatReadingsAreStoredWith() {
        load(RegistryFiles.ofOneMeter(name));

        assertEquals(
                List.of("channels.csv:2:scale"),
                places(load(RegistryFiles.ofOneMeter(name).replacing(Table.CHANNELS, ",60,3,", ",60,2,"))));
    }

    @Test
    void refusesAMeterWithoutDeviceOrMainRegister() {
        assertEquals(
                List.of("meters.csv:2:", "meters.csv:2:"),
                places(load(RegistryFiles.ofOneMeter(name)
                        .without(Table.INSTALLS)
                        .replacing(Table.CHANNELS, ",yes,yes,", ",yes,no,"))));
    }

    private ImportReport load(RegistryFiles files) {
        return fixture.registryImport().load("clerk", files.streams());
    }

    private MeterView meter() {
        return fixture.registry().findMeter(MeterId.of("W-" + name)).orElseThrow();
    }

    private static List<String> places(ImportReport report) {
        return report.errors().stream()
                .map(error -> error.table().fileName() + ":" + error.line() + ":" + error.column())
                .toList();
    }
}
