package jp.kenshin.externalconnection.internal.cutoff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import jp.kenshin.externalconnection.BusinessHours;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
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
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.lease.ServerExecutor;
import jp.kenshin.platform.time.TestClock;

/** One node with the application's gate and a gateway, whose wall clock and whose measure of time passing are set one by one. */
final class CutoffWorld {
    static final CutoffScope SCOPE = CutoffScope.mdms(KnownPartners.WATER);

    final Database database;
    final TestClock clock = new TestClock();
    final AtomicLong nanos = new AtomicLong();
    final StubbornPoint gateway = new StubbornPoint("gateway", true);
    final Enforcement enforcement;
    final Escalation escalation;
    final DefaultIncidents incidents;
    final DefaultCutoffs cutoffs;
    private final GateRenewal renewal;

    CutoffWorld(Database database) {
        this(database, Runnable::run);
    }

    /** @param executor that makes the attempts */
    CutoffWorld(Database database, ServerExecutor executor) {
        this.database = database;
        RecordedAudit audit = new RecordedAudit();
        ToldPartners mail = new ToldPartners();
        ExternalConnectionConfig config = new ExternalConnectionConfig(5, 15, 30, 60, 10);
        ReportCheck check = new ReportCheck(new KnownPartners(), clock);
        MemoryGate gate = new MemoryGate(database, nanos::get);
        renewal = new GateRenewal(gate);
        renewal.run();
        enforcement = new Enforcement(
                database,
                new EnforcementPoints(() -> List.of(new ApplicationGate(database, gate), gateway)),
                executor,
                audit,
                clock);
        escalation = new Escalation(database, config, audit, clock, nanos::get);
        incidents = new DefaultIncidents(database, check, mail, audit, clock);
        JdbcPortalSessions sessions = new JdbcPortalSessions(database, audit, config, clock);
        cutoffs = new DefaultCutoffs(database, check, enforcement, sessions, new AlwaysOpen(), mail, audit, clock);
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

    Cutoff cutOff() {
        return cutoffs.cutOffAtOnce("desk", "不審な通信", SCOPE);
    }

    Cutoff.State stateOf(Cutoff cutoff) {
        return cutoffs.get(cutoff.id()).state();
    }

    /** Time passes, and this node gives a sign of life. */
    void sign(Duration later) {
        nanos.addAndGet(later.toNanos());
        renewal.run();
    }

    void execute(String sql) {
        database.inTransaction(connection -> {
            new Sql(connection).update(sql);
        });
    }

    /** How many points have still to confirm. */
    int pending() {
        Database.Work<Integer> count = connection -> new Sql(connection)
                .find(
                        "SELECT COUNT(*) FROM external_connection.cutoff_point WHERE state = 'PENDING'",
                        row -> row.getInt(1))
                .orElseThrow();
        return database.read(count);
    }

    /** Leaves nobody cut off for the next test. */
    void letEverybodyIn() {
        for (String table : List.of("cut_scope", "cutoff_point", "case_entry", "cutoff", "incident", "gate_node")) {
            execute("DELETE FROM external_connection." + table);
        }
    }
}
