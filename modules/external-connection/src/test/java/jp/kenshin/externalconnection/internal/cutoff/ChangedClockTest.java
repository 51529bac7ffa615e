package jp.kenshin.externalconnection.internal.cutoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import jp.kenshin.externalconnection.BusinessHours;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint;
import jp.kenshin.externalconnection.internal.ExternalConnectionConfig;
import jp.kenshin.externalconnection.internal.KnownPartners;
import jp.kenshin.externalconnection.internal.RecordedAudit;
import jp.kenshin.externalconnection.internal.ToldPartners;
import jp.kenshin.externalconnection.internal.gate.ApplicationGate;
import jp.kenshin.externalconnection.internal.gate.GateRenewal;
import jp.kenshin.externalconnection.internal.gate.MemoryGate;
import jp.kenshin.externalconnection.internal.incident.DefaultIncidents;
import jp.kenshin.externalconnection.internal.incident.ReportCheck;
import jp.kenshin.externalconnection.internal.session.JdbcPortalSessions;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.time.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@OnEachDatabase
@DisplayName("A cutoff whose server's clock is set back by hours")
@Tag("S-05")
class ChangedClockTest {
    private static final Duration BACK = Duration.ofHours(-3);
    private static final CutoffScope SCOPE = CutoffScope.mdms(KnownPartners.WATER);

    private final Database database;
    private final TestClock clock = new TestClock();
    private final AtomicLong nanos = new AtomicLong();
    private final MemoryGate gate;
    private final DyingPoint gateway = new DyingPoint();
    private final Enforcement enforcement;
    private final Escalation escalation;
    private final DefaultIncidents incidents;
    private final DefaultCutoffs cutoffs;

    ChangedClockTest(Database database) {
        this.database = database;
        RecordedAudit audit = new RecordedAudit();
        ToldPartners mail = new ToldPartners();
        ExternalConnectionConfig config = new ExternalConnectionConfig(5, 15, 30, 60, 10);
        ReportCheck check = new ReportCheck(new KnownPartners(), clock);
        gate = new MemoryGate(database, nanos::get);
        gate(Duration.ZERO);
        enforcement = new Enforcement(
                database,
                new EnforcementPoints(() -> List.of(new ApplicationGate(database, gate), gateway)),
                Runnable::run,
                audit,
                clock);
        escalation = new Escalation(database, config, audit, clock, nanos::get);
        incidents = new DefaultIncidents(database, check, mail, audit, clock);
        JdbcPortalSessions sessions = new JdbcPortalSessions(database, audit, config, clock);
        cutoffs = new DefaultCutoffs(database, check, enforcement, sessions, new AlwaysOpen(), mail, audit, clock);
    }

    @AfterEach
    void letEverybodyIn() {
        for (String table : List.of("cut_scope", "cutoff_point", "case_entry", "cutoff", "incident", "gate_node")) {
            execute("DELETE FROM external_connection." + table);
        }
    }

    private void execute(String sql) {
        database.inTransaction(connection -> {
            new Sql(connection).update(sql);
        });
    }

    private static final class AlwaysOpen implements BusinessHours {
        @Override
        public boolean isOpen(Instant moment) {
            return true;
        }

        @Override
        public Instant nextOpening(Instant moment) {
            return moment;
        }
    }

    /** Takes the server down with it, in the middle of an attempt, until it is told not to. */
    private static final class DyingPoint implements EnforcementPoint {
        private boolean deadly = true;
        private Standing standing = Standing.CONNECTED;

        @Override
        public String name() {
            return "gateway";
        }

        @Override
        public boolean covers(CutoffScope.Kind kind) {
            return true;
        }

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public void enforce(CutoffScope scope) {
            obey(Standing.CUT_OFF);
        }

        @Override
        public void release(CutoffScope scope) {
            obey(Standing.CONNECTED);
        }

        private void obey(Standing wanted) {
            if (deadly) {
                throw new AssertionError("the server dies here");
            }
            standing = wanted;
        }

        @Override
        public Standing probe(CutoffScope scope) {
            return standing;
        }
    }

    private Cutoff cutOffAndDie() {
        Cutoff cutoff = cutoffs.cutOffAtOnce("desk", "不審な通信", SCOPE);
        assertEquals(Cutoff.State.CUTTING_OFF, cutoff.state());
        return cutoff;
    }

    private void gate(Duration later) {
        nanos.addAndGet(later.toNanos());
        new GateRenewal(gate).run();
    }

    private Cutoff.State stateOf(Cutoff cutoff) {
        return cutoffs.get(cutoff.id()).state();
    }

    @Test
    @Tag("Q-6")
    void goes_on_at_once_though_its_claim_is_of_a_time_to_come() {
        Cutoff cutoff = cutOffAndDie();
        gateway.deadly = false;
        enforcement.catchUp();
        assertEquals(Cutoff.State.CUTTING_OFF, stateOf(cutoff), "the claim holds for twenty seconds");

        clock.advance(BACK);
        enforcement.catchUp();

        assertEquals(Cutoff.State.CUT_OFF, stateOf(cutoff));
    }

    @Test
    @Tag("S-06")
    void is_taken_back_within_half_a_minute_though_its_claim_is_of_a_time_to_come() {
        Cutoff cutoff = cutOffAndDie();
        gateway.deadly = false;
        clock.advance(BACK);
        incidents.declareResolved("desk", cutoff.incident(), "山田太郎", "済");
        cutoffs.reconnect("reconnect", cutoff.id());
        clock.advance(Duration.ofSeconds(30));
        enforcement.catchUp();

        assertEquals(Cutoff.State.RECONNECTED, stateOf(cutoff));
    }

    @Test
    void is_raised_in_time_when_it_is_not_confirmed() {
        Cutoff cutoff = cutOffAndDie();
        clock.advance(BACK);
        escalation.look();
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        escalation.look();
        assertEquals(0, raised(cutoff));
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        escalation.look();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        escalation.look();

        assertEquals(1, raised(cutoff));
    }

    private long raised(Cutoff cutoff) {
        return incidents.timeLine(cutoff.incident()).stream()
                .filter(entry -> entry.kind() == CaseEntry.Kind.ESCALATED)
                .count();
    }

    @Test
    @Tag("Q-7")
    void does_not_wait_until_that_time_comes_again_for_a_server_that_is_gone() {
        new GateRenewal(new MemoryGate(database, nanos::get)).run();
        execute("UPDATE external_connection.gate_node SET seen_at = seen_at + INTERVAL '3' HOUR");
        gateway.deadly = false;
        Cutoff cutoff = cutoffs.cutOffAtOnce("desk", "不審な通信", SCOPE);
        assertEquals(Cutoff.State.CUTTING_OFF, cutoff.state());

        gate(Duration.ofSeconds(2));
        execute("UPDATE external_connection.gate_node SET seen_at = seen_at - INTERVAL '10' SECOND");
        clock.advance(Duration.ofSeconds(10));
        enforcement.catchUp();

        assertEquals(Cutoff.State.CUT_OFF, stateOf(cutoff));
    }
}
