package jp.kenshin.externalconnection.internal.cutoff;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kenshin.externalconnection.BusinessHours;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Confirmation;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentQuery;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.IncidentReport.Channel;
import jp.kenshin.externalconnection.PortalSignIn;
import jp.kenshin.externalconnection.internal.ExternalConnectionConfig;
import jp.kenshin.externalconnection.internal.KnownPartners;
import jp.kenshin.externalconnection.internal.RecordedAudit;
import jp.kenshin.externalconnection.internal.ToldPartners;
import jp.kenshin.externalconnection.internal.gate.ApplicationGate;
import jp.kenshin.externalconnection.internal.gate.CutScopeTable;
import jp.kenshin.externalconnection.internal.gate.GateRenewal;
import jp.kenshin.externalconnection.internal.gate.MemoryGate;
import jp.kenshin.externalconnection.internal.incident.DefaultIncidents;
import jp.kenshin.externalconnection.internal.incident.ReportCheck;
import jp.kenshin.externalconnection.internal.session.JdbcPortalSessions;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@DisplayName("A cutoff")
@Tag("S-03")
class CutoffsTest {
    private final ToldPartners mail = new ToldPartners();
    private final TestClock clock = new TestClock();
    private final RecordedAudit audit = new RecordedAudit();
    private final ExternalConnectionConfig config = new ExternalConnectionConfig(5, 15, 30, 60, 10);
    private final Database database;
    private final MemoryGate gate;
    private final GateRenewal renewal;
    private final StubbornPoint gateway = new StubbornPoint("gateway", true);
    private final StubbornPoint absent = new StubbornPoint("absent", false);
    private final Enforcement enforcement;
    private final DefaultIncidents incidents;
    private final JdbcPortalSessions sessions;
    private final DefaultCutoffs cutoffs;
    private boolean officeOpen = true;

    CutoffsTest(Database database) {
        this.database = database;
        gate = new MemoryGate(database, this::nanos);
        renewal = new GateRenewal(gate);
        renewal.run();
        KnownPartners registry = new KnownPartners();
        ReportCheck check = new ReportCheck(registry, clock);
        EnforcementPoints points =
                new EnforcementPoints(() -> List.of(new ApplicationGate(database, gate), gateway, absent));
        enforcement = new Enforcement(database, points, Runnable::run, audit, clock);
        incidents = new DefaultIncidents(database, check, mail, audit, clock);
        sessions = new JdbcPortalSessions(database, audit, config, clock);
        cutoffs = new DefaultCutoffs(database, check, enforcement, sessions, new Office(), mail, audit, clock);
    }

    private long nanos() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
    }

    /** Leaves nobody cut off for the next test. */
    @AfterEach
    void letEverybodyIn() {
        database.inTransaction(connection -> {
            Sql sql = new Sql(connection);
            sql.update("DELETE FROM external_connection.cut_scope");
            sql.update("DELETE FROM external_connection.cutoff_point");
            sql.update("DELETE FROM external_connection.case_entry");
            sql.update("DELETE FROM external_connection.cutoff");
            sql.update("DELETE FROM external_connection.incident");
            sql.update("DELETE FROM external_connection.gate_node");
        });
    }

    /** Open as long as the test says so. */
    private final class Office implements BusinessHours {
        @Override
        public boolean isOpen(Instant moment) {
            return officeOpen;
        }

        @Override
        public Instant nextOpening(Instant moment) {
            return moment.plus(Duration.ofHours(8));
        }
    }

    private Incident report(PartnerId partner, IncidentReport.Place place) {
        return incidents.report(
                "desk",
                Channel.PHONE,
                new IncidentReport(
                        IncidentReport.Kind.THEFT,
                        place == IncidentReport.Place.PC ? Service.WEB : Service.NW,
                        place,
                        partner.value(),
                        "名前",
                        place == IncidentReport.Place.TERMINAL
                                ? Optional.of(KnownPartners.terminalOf(partner).value())
                                : Optional.empty(),
                        place == IncidentReport.Place.PC ? Optional.of("yama-lpg") : Optional.empty(),
                        "山田太郎",
                        "夜間に盗まれた"));
    }

    private Cutoff cutOffMdms() {
        Incident incident = report(KnownPartners.WATER, IncidentReport.Place.MDMS);
        return cutoffs.cutOff("desk", incident.id(), incident.usualScope());
    }

    private void later(Duration time) {
        clock.advance(time);
        renewal.run();
        enforcement.catchUp();
    }

    private static ExternalConnectionError codeOf(Runnable call) {
        return (ExternalConnectionError)
                assertThrows(KenshinException.class, call::run).code();
    }

    @Test
    @Tag("S-04")
    void keeps_the_partner_out_of_this_application_as_the_order_returns() {
        gate.requireMdms(KnownPartners.WATER);
        cutOffMdms();

        assertEquals(ExternalConnectionError.CONNECTION_CUT_OFF, codeOf(() -> gate.requireMdms(KnownPartners.WATER)));
        gate.requireMdms(KnownPartners.LPG);
        gate.requirePortalUser(KnownPartners.WATER);
    }

    @Test
    @Tag("S-05")
    void is_confirmed_when_every_point_that_there_is_says_so_itself() {
        Cutoff cutoff = cutOffMdms();

        assertEquals(Cutoff.State.CUT_OFF, cutoff.state());
        assertEquals(
                List.of("absent NOT_CONFIGURED", "application CONFIRMED", "gateway CONFIRMED"),
                cutoff.points().stream()
                        .map(point -> point.point() + " " + point.state())
                        .toList());
    }

    @Test
    @Tag("S-05")
    @Tag("Q-6")
    void is_held_open_while_a_point_is_away_and_goes_on_when_it_is_back() {
        gateway.broken = true;
        Cutoff held = cutOffMdms();
        assertEquals(Cutoff.State.CUTTING_OFF, held.state());
        assertEquals(1, held.confirmed());
        assertEquals(2, held.asked());
        Confirmation away = held.points().stream()
                .filter(point -> point.point().equals("gateway"))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of("the gateway is away"), away.trouble());
        assertEquals(ExternalConnectionError.CONNECTION_CUT_OFF, codeOf(() -> gate.requireMdms(KnownPartners.WATER)));

        gateway.broken = false;
        later(Duration.ofMillis(300));

        assertEquals(Cutoff.State.CUT_OFF, cutoffs.get(held.id()).state());
    }

    @Test
    @Tag("S-05")
    void is_raised_when_a_point_does_not_confirm_in_time_and_just_once() {
        gateway.broken = true;
        Cutoff held = cutOffMdms();
        Escalation escalation = new Escalation(database, config, audit, clock, this::nanos);
        later(Duration.ofSeconds(61));
        escalation.look();
        later(Duration.ofSeconds(5));
        escalation.look();

        assertEquals(List.of("CUTTING_OFF 1 / 2"), texts(held.incident(), CaseEntry.Kind.ESCALATED));
    }

    private List<String> texts(String incident, CaseEntry.Kind kind) {
        return incidents.timeLine(incident).stream()
                .filter(entry -> entry.kind() == kind)
                .map(CaseEntry::text)
                .toList();
    }

    @Test
    @Tag("S-05")
    void that_a_point_has_lost_is_found_raised_and_enforced_again() {
        Cutoff cutoff = cutOffMdms();
        gateway.standing = EnforcementPoint.Standing.CONNECTED;
        gateway.broken = true;
        enforcement.probe();

        assertEquals(Cutoff.State.CUTTING_OFF, cutoffs.get(cutoff.id()).state());
        assertEquals(List.of("gateway"), texts(cutoff.incident(), CaseEntry.Kind.DRIFTED));

        gateway.broken = false;
        later(Duration.ofSeconds(1));
        later(Duration.ofSeconds(1));
        assertEquals(Cutoff.State.CUT_OFF, cutoffs.get(cutoff.id()).state());
    }

    @Test
    @Tag("S-05")
    @Tag("S-06")
    void is_confirmed_both_ways_by_a_point_that_has_nothing_of_the_partner() {
        gateway.standing = EnforcementPoint.Standing.NOTHING_THERE;
        Cutoff cutoff = cutOffMdms();
        assertEquals(Cutoff.State.CUT_OFF, cutoff.state());
        enforcement.probe();
        assertEquals(List.of(), texts(cutoff.incident(), CaseEntry.Kind.DRIFTED));
        incidents.declareResolved("desk", cutoff.incident(), "山田太郎", "済");

        assertEquals(
                Cutoff.State.RECONNECTED,
                cutoffs.reconnect("reconnect", cutoff.id()).state());
    }

    @Test
    @Tag("S-05")
    @Tag("Q-7")
    void waits_for_every_server_that_lives_and_not_for_one_that_has_died() {
        MemoryGate other = new MemoryGate(database, this::nanos);
        GateRenewal otherNode = new GateRenewal(other);
        otherNode.run();
        Cutoff cutoff = cutOffMdms();
        assertEquals(Cutoff.State.CUTTING_OFF, cutoff.state());

        otherNode.run();
        later(Duration.ofMillis(300));
        assertEquals(Cutoff.State.CUT_OFF, cutoffs.get(cutoff.id()).state());
        assertTrue(other.isMdmsCutOff(KnownPartners.WATER));

        clock.advance(Duration.ofSeconds(10));
        database.inTransaction(connection -> {
            new Sql(connection)
                    .update("UPDATE external_connection.gate_node SET seen_at = seen_at - INTERVAL '10' SECOND");
        });
        assertTrue(other.isMdmsCutOff(KnownPartners.LPG), "a server that cannot find out lets nobody in");
        renewal.run();
        Incident second = report(KnownPartners.LPG, IncidentReport.Place.MDMS);
        assertEquals(
                Cutoff.State.CUT_OFF,
                cutoffs.cutOff("desk", second.id(), second.usualScope()).state());
    }

    @Test
    @Tag("S-06")
    @Tag("Q-7")
    void is_over_when_every_server_knows_and_asking_again_is_no_news_to_them() {
        MemoryGate other = new MemoryGate(database, this::nanos);
        GateRenewal otherNode = new GateRenewal(other);
        otherNode.run();
        Cutoff cutoff = cutOffMdms();
        otherNode.run();
        later(Duration.ofMillis(300));
        incidents.declareResolved("desk", cutoff.incident(), "山田太郎", "済");

        assertEquals(
                Cutoff.State.RECONNECTING,
                cutoffs.reconnect("reconnect", cutoff.id()).state());
        otherNode.run();
        later(Duration.ofMillis(300));

        assertEquals(Cutoff.State.RECONNECTED, cutoffs.get(cutoff.id()).state());
        assertFalse(other.isMdmsCutOff(KnownPartners.WATER));
    }

    @Test
    @Tag("Q-6")
    void of_nobody_is_assumed_by_a_server_that_has_not_heard_for_three_seconds() {
        clock.advance(Duration.ofMillis(3_100));

        assertEquals(
                ExternalConnectionError.CONNECTION_STATE_UNKNOWN, codeOf(() -> gate.requireMdms(KnownPartners.LPG)));
        assertEquals(
                ExternalConnectionError.CONNECTION_STATE_UNKNOWN,
                codeOf(() -> gate.requirePortalUser(KnownPartners.GAS)));
    }

    @Test
    @Tag("S-04")
    @Tag("J-08")
    void of_a_portal_user_ends_its_sessions_with_the_order() {
        String key = sessions.open(new PortalSignIn(KnownPartners.LPG, "yama-lpg", "192.0.2.1", Optional.empty()));
        Incident incident = report(KnownPartners.LPG, IncidentReport.Place.PC);
        cutoffs.cutOff("desk", incident.id(), incident.usualScope());

        assertFalse(sessions.touch(key));
        assertTrue(gate.isPortalUserCutOff(KnownPartners.LPG));
        gate.requireMdms(KnownPartners.LPG);
    }

    @Test
    void of_a_terminal_holds_just_that_terminal() {
        Incident incident = report(KnownPartners.LPG, IncidentReport.Place.TERMINAL);
        cutoffs.cutOff("desk", incident.id(), incident.usualScope());

        assertEquals(
                ExternalConnectionError.TERMINAL_CUT_OFF,
                codeOf(() -> gate.requireTerminal(KnownPartners.terminalOf(KnownPartners.LPG))));
        gate.requireTerminal(KnownPartners.terminalOf(KnownPartners.GAS));
        gate.requireMdms(KnownPartners.LPG);
    }

    @Test
    void ordered_twice_in_a_case_is_one() {
        Cutoff first = cutOffMdms();
        Cutoff second = cutoffs.cutOff("desk", first.incident(), first.scope());

        assertEquals(first.id(), second.id());
        assertEquals(1, incidents.get(first.incident()).cutoffs().size());
    }

    @Test
    void of_what_another_case_holds_is_refused_and_names_it() {
        Cutoff first = cutOffMdms();
        KenshinException refusal =
                assertThrows(KenshinException.class, () -> cutoffs.cutOffAtOnce("desk", "verdächtig", first.scope()));

        assertEquals(ExternalConnectionError.ALREADY_CUT_OFF, refusal.code());
        assertTrue(String.valueOf(refusal.getMessage()).contains(first.id()), refusal::toString);
        assertEquals(1, incidents.count(IncidentQuery.open(10)), "a refused order leaves no case behind");
    }

    @Test
    @Tag("X-7")
    void is_not_undone_by_a_reconnection_that_comes_too_late() {
        Cutoff cutoff = cutOffMdms();
        new ApplicationGate(database, gate).release(cutoff.scope());

        assertEquals(ExternalConnectionError.CONNECTION_CUT_OFF, codeOf(() -> gate.requireMdms(KnownPartners.WATER)));
    }

    @Test
    @Tag("S-05")
    @Tag("X-7")
    void whose_row_somebody_removed_is_found_by_the_probe_and_mended() {
        Cutoff cutoff = cutOffMdms();
        database.inTransaction(connection -> {
            new Sql(connection).update("DELETE FROM external_connection.cut_scope");
        });
        enforcement.probe();
        later(Duration.ofSeconds(1));

        assertEquals(Cutoff.State.CUT_OFF, cutoffs.get(cutoff.id()).state());
        assertEquals(List.of("application"), texts(cutoff.incident(), CaseEntry.Kind.DRIFTED));
        assertEquals(ExternalConnectionError.CONNECTION_CUT_OFF, codeOf(() -> gate.requireMdms(KnownPartners.WATER)));
    }

    @Test
    @Tag("S-06")
    @Tag("X-7")
    void that_reaches_a_slow_point_after_the_reconnection_does_not_stay() {
        Incident incident = report(KnownPartners.WATER, IncidentReport.Place.MDMS);
        gateway.meanwhile = () -> {
            incidents.declareResolved("desk", incident.id(), "山田太郎", "済");
            cutoffs.reconnect(
                    "reconnect", incidents.get(incident.id()).cutoffs().get(0).id());
        };
        Cutoff cutoff = cutoffs.cutOff("desk", incident.id(), incident.usualScope());
        later(Duration.ofSeconds(21));

        assertEquals(Cutoff.State.RECONNECTED, cutoffs.get(cutoff.id()).state());
        assertEquals(EnforcementPoint.Standing.CONNECTED, gateway.standing);
    }

    @Test
    @Tag("S-06")
    @Tag("X-7")
    void ordered_anew_holds_at_a_point_whose_release_comes_late() {
        Cutoff cutoff = cutOffMdms();
        incidents.declareResolved("desk", cutoff.incident(), "山田太郎", "済");
        gateway.meanwhile = () -> cutoffs.cutOff("desk2", cutoff.incident(), cutoff.scope());
        cutoffs.reconnect("reconnect", cutoff.id());
        later(Duration.ofSeconds(1));
        later(Duration.ofSeconds(1));

        assertEquals(Cutoff.State.CUT_OFF, cutoffs.get(cutoff.id()).state());
        assertEquals(EnforcementPoint.Standing.CUT_OFF, gateway.standing);
    }

    @Test
    @Tag("S-03")
    void of_a_terminal_that_another_partner_keeps_out_leaves_it_out_at_the_points_when_it_ends() {
        Incident incident = report(KnownPartners.LPG, IncidentReport.Place.TERMINAL);
        Cutoff cutoff = cutoffs.cutOff("desk", incident.id(), incident.usualScope());
        CutoffScope others = CutoffScope.terminal(
                KnownPartners.GAS, cutoff.scope().terminal().orElseThrow());
        database.inTransaction(connection -> {
            new CutScopeTable(connection).keepOut(others, cutoff.id());
        });
        incidents.declareResolved("desk", incident.id(), "山田太郎", "済");
        cutoffs.reconnect("reconnect", cutoff.id());
        later(Duration.ofMillis(300));

        assertEquals(Cutoff.State.RECONNECTED, cutoffs.get(cutoff.id()).state());
        assertEquals(EnforcementPoint.Standing.CUT_OFF, gateway.standing, "the other partner still wants it out");
        assertTrue(gate.isTerminalCutOff(KnownPartners.terminalOf(KnownPartners.LPG)));
    }

    @Test
    void of_what_is_being_reconnected_goes_on_in_the_same_case() {
        Cutoff cutoff = cutOffMdms();
        incidents.declareResolved("desk", cutoff.incident(), "山田太郎", "済");
        gateway.broken = true;
        cutoffs.reconnect("reconnect", cutoff.id());

        assertEquals(
                ExternalConnectionError.ALREADY_CUT_OFF,
                codeOf(() -> cutoffs.cutOffAtOnce("desk", "再び不審", cutoff.scope())));
        assertEquals(
                Cutoff.State.CUTTING_OFF,
                cutoffs.cutOff("desk2", cutoff.incident(), cutoff.scope()).state());
    }

    @Test
    @Tag("S-06")
    void needs_a_new_declaration_after_a_new_report_or_order() {
        Cutoff cutoff = cutOffMdms();
        incidents.declareResolved("desk", cutoff.incident(), "山田太郎", "済");
        report(KnownPartners.WATER, IncidentReport.Place.MDMS);
        assertEquals(
                ExternalConnectionError.RESOLUTION_NOT_DECLARED,
                codeOf(() -> cutoffs.reconnect("reconnect", cutoff.id())));

        incidents.declareResolved("desk", cutoff.incident(), "山田太郎", "今度こそ");
        cutoffs.cutOff("desk2", cutoff.incident(), cutoff.scope());
        assertEquals(
                ExternalConnectionError.RESOLUTION_NOT_DECLARED,
                codeOf(() -> cutoffs.reconnect("reconnect", cutoff.id())));
        incidents.declareResolved("desk", cutoff.incident(), "山田太郎", "三度目");
        assertEquals(ExternalConnectionError.SAME_PERSON, codeOf(() -> cutoffs.reconnect("desk2", cutoff.id())));
    }

    @Test
    void by_two_desks_at_once_is_one() throws Exception {
        Incident incident = report(KnownPartners.WATER, IncidentReport.Place.MDMS);
        ExecutorService desks = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Cutoff>> orders = new ArrayList<>();
            for (int desk = 0; desk < 4; desk++) {
                String name = "desk" + desk;
                orders.add(() -> cutoffs.cutOff(name, incident.id(), incident.usualScope()));
            }
            List<String> ids = new ArrayList<>();
            for (Future<Cutoff> order : desks.invokeAll(orders)) {
                ids.add(order.get().id());
            }
            assertEquals(1, ids.stream().distinct().count(), ids::toString);
        } finally {
            desks.shutdownNow();
        }
    }

    @Test
    @Tag("S-08")
    void at_once_needs_no_report_and_opens_a_case_with_the_reason() {
        Cutoff cutoff = cutoffs.cutOffAtOnce("desk", "不審な通信", CutoffScope.portalUser(KnownPartners.GAS));
        Incident incident = incidents.get(cutoff.incident());

        assertEquals(Channel.EMERGENCY, incident.channel());
        assertEquals(Optional.of("不審な通信"), cutoff.reason());
        assertEquals(Incident.State.CUT_OFF, incident.state());
    }

    @Test
    void of_what_a_partner_does_not_have_is_refused() {
        Incident incident = report(KnownPartners.WATER, IncidentReport.Place.MDMS);

        assertEquals(
                ExternalConnectionError.FOREIGN_TERMINAL,
                codeOf(() -> cutoffs.cutOff(
                        "desk",
                        incident.id(),
                        CutoffScope.terminal(KnownPartners.WATER, KnownPartners.terminalOf(KnownPartners.GAS)))));
        assertEquals(
                ExternalConnectionError.FOREIGN_SERVICE,
                codeOf(() -> cutoffs.cutOff("desk", incident.id(), CutoffScope.portalUser(KnownPartners.WATER))));
        assertEquals(
                ExternalConnectionError.INCIDENT_NOT_FOUND,
                codeOf(() -> cutoffs.cutOff("desk", incident.id(), CutoffScope.mdms(KnownPartners.LPG))));
        assertEquals(
                ExternalConnectionError.INCIDENT_NOT_FOUND,
                codeOf(() -> cutoffs.cutOff("desk", "I-9999999", CutoffScope.mdms(KnownPartners.LPG))));
    }

    @Test
    @Tag("S-06")
    @Tag("S-18")
    void ends_by_declaration_reconnection_two_calls_and_the_cause() {
        Cutoff cutoff = cutOffMdms();
        String incident = cutoff.incident();
        cutoffs.recordCall("desk", cutoff.id(), "山田太郎", "03-1234-5678", "遮断を伝えた");
        assertEquals(
                ExternalConnectionError.RESOLUTION_NOT_DECLARED,
                codeOf(() -> cutoffs.reconnect("reconnect", cutoff.id())));
        incidents.declareResolved("desk", incident, "山田太郎", "装置を入れ替えた");
        assertEquals(Incident.State.RESOLUTION_DECLARED, incidents.get(incident).state());
        assertEquals(ExternalConnectionError.SAME_PERSON, codeOf(() -> cutoffs.reconnect("desk", cutoff.id())));
        officeOpen = false;
        assertEquals(
                ExternalConnectionError.OUTSIDE_BUSINESS_HOURS,
                codeOf(() -> cutoffs.reconnect("reconnect", cutoff.id())));
        officeOpen = true;

        assertEquals(
                Cutoff.State.RECONNECTED,
                cutoffs.reconnect("reconnect", cutoff.id()).state());
        gate.requireMdms(KnownPartners.WATER);
        assertEquals(EnforcementPoint.Standing.CONNECTED, gateway.standing);
        assertEquals(ExternalConnectionError.CASE_NOT_FINISHED, codeOf(() -> incidents.close("reconnect", incident)));
        cutoffs.recordCall("reconnect", cutoff.id(), "山田太郎", "03-1234-5678", "再接続を伝えた");
        assertEquals(ExternalConnectionError.CASE_NOT_FINISHED, codeOf(() -> incidents.close("reconnect", incident)));
        incidents.note("reconnect", incident, CaseEntry.Kind.CAUSE, "鍵の管理不備");

        assertEquals(
                Incident.State.CLOSED, incidents.close("reconnect", incident).state());
        assertEquals(
                ExternalConnectionError.CASE_CLOSED, codeOf(() -> cutoffs.cutOff("desk", incident, cutoff.scope())));
        assertTrue(audit.actions().containsAll(List.of("cutoff.order", "cutoff.call", "cutoff.reconnect")));
    }

    @Test
    @Tag("S-06")
    void ordered_again_while_it_is_reconnected_holds_at_once_and_needs_a_new_declaration() {
        Cutoff cutoff = cutOffMdms();
        incidents.declareResolved("desk", cutoff.incident(), "山田太郎", "済");
        gateway.broken = true;
        assertEquals(
                Cutoff.State.RECONNECTING,
                cutoffs.reconnect("reconnect", cutoff.id()).state());

        Cutoff again = cutoffs.cutOff("desk2", cutoff.incident(), cutoff.scope());

        assertEquals(cutoff.id(), again.id());
        assertEquals(Cutoff.State.CUTTING_OFF, again.state());
        assertEquals(ExternalConnectionError.CONNECTION_CUT_OFF, codeOf(() -> gate.requireMdms(KnownPartners.WATER)));
        assertEquals(
                ExternalConnectionError.RESOLUTION_NOT_DECLARED,
                codeOf(() -> cutoffs.reconnect("reconnect", cutoff.id())));
    }
}
