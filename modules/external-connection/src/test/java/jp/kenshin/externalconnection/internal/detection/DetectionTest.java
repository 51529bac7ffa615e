package jp.kenshin.externalconnection.internal.detection;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.SignedCheckpoint;
import jp.kenshin.auditchain.Verification;
import jp.kenshin.externalconnection.AuthenticationOutcome;
import jp.kenshin.externalconnection.AuthenticationSighting;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentQuery;
import jp.kenshin.externalconnection.Suspicions.Kind;
import jp.kenshin.externalconnection.internal.KnownPartners;
import jp.kenshin.externalconnection.internal.RecordedAudit;
import jp.kenshin.externalconnection.internal.ToldPartners;
import jp.kenshin.externalconnection.internal.incident.DefaultIncidents;
import jp.kenshin.externalconnection.internal.incident.ReportCheck;
import jp.kenshin.platform.audit.AuditChain;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@DisplayName("A suspicion")
@Tag("S-13")
class DetectionTest {
    private final TestClock clock = new TestClock();
    private final RecordedAudit audit = new RecordedAudit();
    private final WrittenChain chain = new WrittenChain();
    private final Database database;
    private final DefaultIncidents incidents;
    private final Detection detection;
    private final Detection otherNode;

    DetectionTest(Database database) {
        this.database = database;
        KnownPartners registry = new KnownPartners();
        incidents = new DefaultIncidents(database, new ReportCheck(registry, clock), new ToldPartners(), audit, clock);
        detection = node();
        otherNode = node();
    }

    private Detection node() {
        return new Detection(
                database,
                chain,
                audit,
                new SuspectedCase(new KnownPartners(), clock),
                new DetectionLimits(10, 100, 30, 10, 10),
                clock);
    }

    /** A log that a test writes. */
    private final class WrittenChain implements AuditChain {
        private final List<AuditEntry> entries = new ArrayList<>();

        void write(String actor, String action, String target, String detail) {
            entries.add(
                    new AuditEntry(entries.size() + 1L, clock.instant(), actor, action, target, "REFUSED", detail, ""));
        }

        @Override
        public List<AuditEntry> list(long afterPosition, int limit) {
            return entries.stream()
                    .filter(entry -> entry.position() > afterPosition)
                    .limit(limit)
                    .toList();
        }

        @Override
        public Checkpoint head() {
            return Checkpoint.START;
        }

        @Override
        public Optional<SignedCheckpoint> lastSigned() {
            return Optional.empty();
        }

        @Override
        public Verification verify(Checkpoint known) {
            throw new UnsupportedOperationException("not of interest here");
        }
    }

    @BeforeEach
    void beginWithoutSuspicion() {
        database.inTransaction(connection -> {
            Sql sql = new Sql(connection);
            sql.update("DELETE FROM external_connection.sign");
            sql.update("DELETE FROM external_connection.case_entry");
            sql.update("DELETE FROM external_connection.incident");
            sql.update("UPDATE external_connection.detection_position SET position = 0");
        });
    }

    private void failSignIns(int times) {
        for (int i = 0; i < times; i++) {
            chain.write("yama-lpg", "portal.sign-in", "", "{\"reason\":\"wrong-password\"}");
        }
        detection.run();
    }

    private List<Incident> suspected() {
        return incidents.list(IncidentQuery.open(10));
    }

    @Test
    void opens_a_case_with_a_proposed_cutoff_when_a_user_fails_to_sign_in_too_often() {
        failSignIns(9);
        assertTrue(suspected().isEmpty());
        failSignIns(1);

        Incident incident = suspected().get(0);
        assertEquals(Incident.State.SUSPECTED, incident.state());
        assertEquals(CutoffScope.portalUser(KnownPartners.LPG), incident.usualScope());
        assertTrue(incident.description().contains("10回"), incident::description);
    }

    @Test
    void forgets_signs_that_are_older_than_ten_minutes() {
        failSignIns(9);
        clock.advance(Duration.ofMinutes(11));
        failSignIns(9);

        assertTrue(suspected().isEmpty());
    }

    @Test
    void that_comes_again_later_is_a_line_of_the_same_case_and_at_once_is_none() {
        failSignIns(10);
        failSignIns(10);
        assertEquals(1, incidents.timeLine(suspected().get(0).id()).size());
        clock.advance(Duration.ofMinutes(11));
        failSignIns(10);

        assertEquals(1, suspected().size());
        assertEquals(2, incidents.timeLine(suspected().get(0).id()).size());
    }

    @Test
    void about_nobody_the_registry_knows_is_in_the_log_alone() {
        for (int i = 0; i < 10; i++) {
            chain.write("nobody", "portal.sign-in", "", "{\"reason\":\"wrong-password\"}");
        }
        detection.run();

        assertTrue(suspected().isEmpty());
        assertTrue(audit.actions().contains("detection.suspicion"));
    }

    @Test
    void follows_from_traffic_of_a_partner_that_is_cut_off_and_from_too_many_commands() {
        for (int i = 0; i < 100; i++) {
            chain.write("minato-water", "nw.meters", "", "{\"partner\":\"P-0002\",\"status\":\"403\"}");
        }
        for (int i = 0; i < 30; i++) {
            chain.write("yama-lpg", "nw.meters", "", "{\"partner\":\"P-0003\",\"status\":\"429\"}");
        }
        detection.run();

        assertEquals(
                List.of(CutoffScope.mdms(KnownPartners.LPG), CutoffScope.mdms(KnownPartners.WATER)),
                suspected().stream().map(Incident::usualScope).toList());
    }

    @Test
    void follows_from_hostile_frames_of_a_terminal() {
        for (int i = 0; i < 10; i++) {
            detection.see(
                    Kind.HOSTILE_FRAME,
                    KnownPartners.terminalOf(KnownPartners.GAS).value());
        }

        assertEquals(
                CutoffScope.terminal(KnownPartners.GAS, KnownPartners.terminalOf(KnownPartners.GAS)),
                suspected().get(0).usualScope());
    }

    @Test
    @Tag("S-12")
    @Tag("Q-7")
    void follows_from_refused_authentications_of_a_terminal_wherever_they_are_counted() {
        for (int i = 0; i < 5; i++) {
            otherNode.saw(sighting(AuthenticationOutcome.WRONG_KEY));
            detection.saw(sighting(AuthenticationOutcome.ACCEPTED));
            detection.saw(sighting(AuthenticationOutcome.METHOD_REFUSED));
        }
        for (int i = 0; i < 4; i++) {
            detection.saw(sighting(AuthenticationOutcome.ALTERED));
        }
        assertTrue(suspected().isEmpty(), "nine refusals are not ten");
        detection.saw(sighting(AuthenticationOutcome.CUT_OFF));

        Incident incident = suspected().get(0);
        assertEquals(Incident.State.SUSPECTED, incident.state());
        assertEquals(
                CutoffScope.terminal(KnownPartners.LPG, KnownPartners.terminalOf(KnownPartners.LPG)),
                incident.usualScope());
    }

    private AuthenticationSighting sighting(AuthenticationOutcome outcome) {
        return new AuthenticationSighting(
                outcome,
                "192.0.2.1",
                "t-0000003@kenshin.example",
                Optional.of(KnownPartners.terminalOf(KnownPartners.LPG)),
                clock.instant());
    }

    @Test
    void that_comes_again_is_a_line_also_when_the_clock_was_set_back() {
        failSignIns(10);
        clock.advance(Duration.ofHours(-3));
        failSignIns(10);

        assertEquals(2, incidents.timeLine(suspected().get(0).id()).size());
    }
}
