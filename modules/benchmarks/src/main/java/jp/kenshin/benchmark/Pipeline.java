package jp.kenshin.benchmark;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.kenshin.collection.Intake;
import jp.kenshin.collection.internal.intake.DefaultIntake;
import jp.kenshin.mdms.internal.feed.Sequencer;
import jp.kenshin.mdms.internal.store.DefaultReadingStore;
import jp.kenshin.mdms.internal.validation.RuleBook;
import jp.kenshin.mdms.internal.validation.RuleSetFile;
import jp.kenshin.mdms.internal.validation.rules.ArrivalRules;
import jp.kenshin.mdms.internal.validation.rules.ChannelResolution;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.internal.audit.AuditSequencer;
import jp.kenshin.platform.internal.audit.JdbcAuditLog;
import jp.kenshin.platform.internal.database.DefaultDatabase;
import jp.kenshin.platform.internal.lease.DefaultJobRunner;
import jp.kenshin.platform.internal.lease.JdbcLeases;
import jp.kenshin.platform.internal.lease.Node;
import jp.kenshin.platform.internal.outbox.JdbcOutbox;
import jp.kenshin.registry.internal.directory.JdbcChannelDirectory;

/** From intake to change feed as the server wires it, on one database. */
final class Pipeline implements AutoCloseable {
    private static final int BATCH_SIZE = 50_000;
    private static final int REMEMBERED_CHANNELS = 2_000_000;

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final Database database;
    private final DefaultJobRunner jobs;
    private final Intake intake;
    private final AuditLog audit;
    private final AuditSequencer sequencer;

    Pipeline(Postgres postgres, Clock clock) {
        database = DefaultDatabase.migrated(postgres.pool());
        jobs = new DefaultJobRunner(scheduler, scheduler, new JdbcLeases(database, new Node("bench")));
        RuleBook rules = RuleSetFile.book(List.of());
        DefaultReadingStore store = new DefaultReadingStore(
                database,
                new ArrivalRules(rules, clock),
                rules,
                new JdbcOutbox(List::of, clock),
                jobs,
                clock,
                REMEMBERED_CHANNELS);
        intake = new DefaultIntake(
                store, new JdbcChannelDirectory(database, clock), new ChannelResolution(), BATCH_SIZE);
        audit = new JdbcAuditLog(database, clock);
        sequencer = new AuditSequencer(database);
        jobs.start(List.of(new Sequencer(database, clock), sequencer));
    }

    Intake intake() {
        return intake;
    }

    /** Returns when every committed batch has its place in the change feed, so that every reader sees it. */
    void awaitPublished() throws InterruptedException {
        while (database.read(Pipeline::unpublished)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static boolean unpublished(Connection connection) throws SQLException {
        return isAny(connection, "SELECT 1 FROM mdms.batch WHERE feed_position IS NULL LIMIT 1");
    }

    private static boolean isAny(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next();
        }
    }

    void record(AuditEvent event) {
        audit.record(event);
    }

    /** Gives every recorded event its place in the chain, without waiting for the next turn of the job. */
    void chain() throws InterruptedException {
        sequencer.run();
        while (database.read(Pipeline::unchained)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static boolean unchained(Connection connection) throws SQLException {
        return isAny(connection, "SELECT 1 FROM platform.audit_arrival LIMIT 1");
    }

    @Override
    public void close() {
        jobs.stop();
        scheduler.shutdownNow();
    }
}
