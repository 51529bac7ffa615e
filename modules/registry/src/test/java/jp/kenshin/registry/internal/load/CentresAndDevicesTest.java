package jp.kenshin.registry.internal.load;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.kernel.CentreId;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.CommunicationMethod;
import jp.kenshin.registry.ConcentratorView;
import jp.kenshin.registry.DemarcationPoint;
import jp.kenshin.registry.ImportReport;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import jp.kenshin.registry.RegistryFixture;
import jp.kenshin.registry.RegistryImport.Table;
import jp.kenshin.registry.TerminalInterface;
import jp.kenshin.registry.TerminalView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("R-01")
@Tag("R-02")
class CentresAndDevicesTest {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Instant BEFORE = Instant.parse("2025-06-30T14:59:59Z");
    private static final Instant AFTER = Instant.parse("2025-06-30T15:00:00Z");
    private static final String CENTRE_HEADER = "centre_id,name,portal_user,nw_user,global_ip,vpn_equipment";
    private static final String DELEGATION_HEADER = "centre_id,partner_id,valid_from,valid_until";

    private final Database database;
    private final RegistryFixture fixture;
    private final String name = "D" + COUNTER.incrementAndGet();

    CentresAndDevicesTest(Database database) {
        this.database = database;
        this.fixture = new RegistryFixture(database, new TestClock());
    }

    /** One meter on one terminal, which moves in July 2025 from one concentrator to another and from the partner to the utility. */
    private RegistryFiles devices() {
        return RegistryFiles.ofOneMeter(name)
                .with(
                        Table.CONCENTRATORS,
                        "concentrator_id,maker,model,place",
                        "N-" + name + ",けんしん電子,CN-1,電柱 1号",
                        "M-" + name + ",けんしん電子,CN-1,電柱 2号")
                .with(Table.HANDHELDS, "handheld_id,maker,model,serial", "H-" + name + ",けんしん電子,HT-1,HS-" + name)
                .with(
                        Table.TERMINAL_OWNERS,
                        "terminal_id,valid_from,valid_until,partner_id",
                        "T-" + name + ",2024-01-01T00:00:00+09:00,2025-07-01T00:00:00+09:00,P-" + name)
                .with(
                        Table.UPLINKS,
                        "terminal_id,valid_from,valid_until,concentrator_id,method",
                        "T-" + name + ",2024-01-01T00:00:00+09:00,2025-07-01T00:00:00+09:00,N-" + name + ",MULTI_HOP",
                        "T-" + name + ",2025-07-01T00:00:00+09:00,,M-" + name + ",PLC");
    }

    private RegistryFiles delegation(String until) {
        return RegistryFiles.ofOneMeter(name)
                .with(Table.CENTRES, CENTRE_HEADER, "C-" + name + ",集中監視センター,centre-" + lower() + ",,,")
                .with(
                        Table.DELEGATIONS,
                        DELEGATION_HEADER,
                        "C-" + name + ",P-" + name + ",2025-01-01T00:00:00+09:00," + until);
    }

    @Test
    void tellsWhoOwnedAndFedWhatAtAnyTime() {
        assertTrue(load(devices()).applied());

        TerminalView before = terminal(BEFORE);
        assertEquals(Optional.of(PartnerId.of("P-" + name)), before.owner());
        assertEquals(
                Optional.of(new TerminalView.Uplink(ConcentratorId.of("N-" + name), CommunicationMethod.MULTI_HOP)),
                before.uplink());
        TerminalView after = terminal(AFTER);
        assertEquals(Optional.empty(), after.owner());
        assertEquals(
                Optional.of(new TerminalView.Uplink(ConcentratorId.of("M-" + name), CommunicationMethod.PLC)),
                after.uplink());
        assertEquals(
                List.of(new ConcentratorView.FedTerminal(TerminalId.of("T-" + name), CommunicationMethod.MULTI_HOP)),
                concentrator("N-", BEFORE).terminals());
        assertEquals(List.of(), concentrator("N-", AFTER).terminals());
        assertEquals("電柱 2号", concentrator("M-", AFTER).place());
    }

    @Test
    @Tag("R-06")
    void drawsTheLineOfResponsibilityByOwnership() {
        load(devices());

        assertEquals(Optional.of(DemarcationPoint.RADIO_SECTION), meter(BEFORE).demarcation());
        assertEquals(
                Optional.of(DemarcationPoint.METER_TO_TERMINAL), meter(AFTER).demarcation());
        assertEquals(
                List.of(new TerminalView.CarriedMeter(
                        MeterId.of("W-" + name),
                        TerminalInterface.U_BUS,
                        Optional.of(PartnerId.of("P-" + name)),
                        Optional.of(DemarcationPoint.METER_TO_TERMINAL))),
                terminal(AFTER).meters());
    }

    @Test
    @Tag("R-06")
    void takesABuiltInTerminalForPartOfTheMeter() {
        load(devices().replacing(Table.LINKS, "U_BUS", "BUILT_IN"));

        assertEquals(Optional.of(DemarcationPoint.RADIO_SECTION), meter(AFTER).demarcation());
    }

    @Test
    @Tag("R-06")
    void drawsNoLineForTheUtilitysOwnMeter() {
        load(devices().replacing(Table.OWNERS, "+09:00,,", "+09:00,2025-01-01T00:00:00+09:00,"));

        assertEquals(Optional.empty(), meter(AFTER).demarcation());
        assertEquals(Optional.empty(), meter(AFTER).owner());
    }

    @Test
    void refusesATerminalOnTwoConcentratorsOrOfTwoPartnersAtOneTime() {
        load(devices());

        assertEquals(
                List.of("terminal_owners.csv:3:terminal_id", "uplinks.csv:4:terminal_id"),
                places(load(devices()
                        .adding(Table.TERMINAL_OWNERS, "T-" + name + ",2025-06-01T00:00:00+09:00,,P-" + name)
                        .adding(Table.UPLINKS, "T-" + name + ",2026-01-01T00:00:00+09:00,,N-" + name + ",ONE_TO_N"))));
    }

    @Test
    void refusesDevicesThatAreNowhere() {
        assertEquals(
                List.of(
                        "terminal_owners.csv:3:partner_id",
                        "terminal_owners.csv:3:terminal_id",
                        "uplinks.csv:4:terminal_id",
                        "uplinks.csv:4:concentrator_id"),
                places(load(devices()
                        .adding(Table.TERMINAL_OWNERS, "T-none,2025-08-01T00:00:00+09:00,,P-none")
                        .adding(Table.UPLINKS, "T-none,2026-01-01T00:00:00+09:00,,N-none,ONE_TO_N"))));
    }

    @Test
    void refusesTwoHandheldsOfOneSerial() {
        load(devices());

        assertEquals(
                List.of("handhelds.csv:2:serial"),
                places(load(devices().only(Table.HANDHELDS).replacing(Table.HANDHELDS, "H-" + name, "G-" + name))));
    }

    @Test
    void letsACentreActForAPartnerFromTheBeginningToTheEndOfADelegation() {
        assertTrue(load(delegation("2026-01-01T00:00:00+09:00")).applied());

        assertEquals(List.of(), delegatorsAt("2024-12-31T14:59:59Z"));
        assertEquals(List.of("P-" + name), delegatorsAt("2024-12-31T15:00:00Z"));
        assertEquals(List.of("P-" + name), delegatorsAt("2025-12-31T14:59:59Z"));
        assertEquals(List.of(), delegatorsAt("2025-12-31T15:00:00Z"));
    }

    private List<String> delegatorsAt(String at) {
        Registry registry = new RegistryFixture(database, new TestClock(Instant.parse(at))).registry();
        CentreId centre = registry.findCentreByPortalUser("centre-" + lower())
                .orElseThrow()
                .id();
        return registry.listDelegators(centre).stream()
                .map(Partner::id)
                .map(PartnerId::value)
                .toList();
    }

    @Test
    void refusesTwoDelegationsOfOnePartnerAtOneTime() {
        load(delegation(""));

        assertEquals(
                List.of("delegations.csv:2:partner_id"),
                places(load(delegation("").replacing(Table.DELEGATIONS, "2025-01-01", "2025-02-01"))));
    }

    @Test
    void refusesADelegationOfOrToNobody() {
        assertEquals(
                List.of("delegations.csv:2:partner_id", "delegations.csv:3:centre_id"),
                places(load(delegation("")
                        .replacing(Table.DELEGATIONS, "P-" + name, "P-none")
                        .adding(Table.DELEGATIONS, "C-none,P-" + name + ",2025-01-01T00:00:00+09:00,"))));
    }

    @Test
    void refusesACentreWithoutAUserAndOneWithTheUserOfAPartner() {
        assertEquals(
                List.of("centres.csv:2:portal_user"),
                places(load(delegation("").replacing(Table.CENTRES, "centre-" + lower(), ""))));
        assertEquals(
                List.of("partners.csv:2:portal_user", "centres.csv:2:portal_user"),
                places(load(delegation("").replacing(Table.CENTRES, "centre-" + lower(), "portal-" + lower()))));
    }

    private String lower() {
        return name.toLowerCase(Locale.ROOT);
    }

    private TerminalView terminal(Instant at) {
        return fixture.registry().findTerminal(TerminalId.of("T-" + name), at).orElseThrow();
    }

    private ConcentratorView concentrator(String prefix, Instant at) {
        return fixture.registry()
                .findConcentrator(ConcentratorId.of(prefix + name), at)
                .orElseThrow();
    }

    private MeterView meter(Instant at) {
        return fixture.registry().findMeter(MeterId.of("W-" + name), at).orElseThrow();
    }

    private ImportReport load(RegistryFiles files) {
        return fixture.registryImport().load("clerk", files.streams());
    }

    private static List<String> places(ImportReport report) {
        return report.errors().stream()
                .map(error -> error.table().fileName() + ":" + error.line() + ":" + error.column())
                .toList();
    }
}
