package jp.kenshin.platform.internal.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.auditchain.CanonicalEntry;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.BackgroundJob;

/**
 * Moves what has been committed from the arrivals to the chain, so that callers never wait for each other. Should two nodes run it
 * at once, the position's primary key lets one of them win and the other roll back.
 */
@Singleton
public final class AuditSequencer implements BackgroundJob {
    private static final int BATCH = 500;

    private final Database database;

    @Inject
    public AuditSequencer(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "audit.sequencer";
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(250);
    }

    @Override
    public void run() {
        if (!somethingArrived()) {
            return;
        }
        int chained = BATCH;
        while (chained == BATCH) {
            chained = database.inTransaction(AuditSequencer::chainBatch);
        }
    }

    private boolean somethingArrived() {
        return !database.read(connection -> arrivals(connection, 1)).isEmpty();
    }

    /**
     * The head is read before the arrivals: should another node chain a batch meanwhile, either its arrivals are seen to be gone or
     * the head is seen to be old, and then the positions collide. The other way round a batch could be chained twice.
     */
    private static int chainBatch(Connection connection) throws SQLException {
        Checkpoint head = AuditEntries.head(connection);
        List<Arrival> arrivals = arrivals(connection, BATCH);
        List<AuditEntry> chained = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            AuditEntry entry = arrival.chainedTo(head);
            chained.add(entry);
            head = new Checkpoint(entry.position(), entry.hash());
        }
        AuditEntries.append(connection, chained);
        remove(connection, arrivals);
        return arrivals.size();
    }

    /** A record not yet chained: the entry it becomes, still without position and hash. */
    private record Arrival(long id, AuditEntry facts) {
        AuditEntry chainedTo(Checkpoint head) {
            AuditEntry placed = with(head.position() + 1, "");
            return with(placed.position(), CanonicalEntry.hash(head, placed));
        }

        private AuditEntry with(long position, String hash) {
            return new AuditEntry(
                    position,
                    facts.recordedAt(),
                    facts.actor(),
                    facts.action(),
                    facts.target(),
                    facts.outcome(),
                    facts.detail(),
                    hash);
        }
    }

    private static List<Arrival> arrivals(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                SELECT id, 0 AS position, recorded_at, actor, action, target, outcome, detail, '' AS hash
                FROM platform.audit_arrival ORDER BY id FETCH FIRST ? ROWS ONLY
                """)) {
            select.setInt(1, limit);
            List<Arrival> arrivals = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    arrivals.add(new Arrival(row.getLong("id"), AuditEntries.entry(row)));
                }
            }
            return arrivals;
        }
    }

    private static void remove(Connection connection, List<Arrival> arrivals) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM platform.audit_arrival WHERE id = ?")) {
            for (Arrival arrival : arrivals) {
                delete.setLong(1, arrival.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }
}
