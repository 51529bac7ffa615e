package jp.kenshin.platform.internal.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import jp.kenshin.auditchain.Verification.Fault;
import jp.kenshin.platform.audit.AuditCheck;
import jp.kenshin.platform.audit.AuditCheck.State;
import jp.kenshin.platform.audit.AuditChecks;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/** The statements on {@code platform.audit_check}. */
@Singleton
public final class JdbcAuditChecks implements AuditChecks {
    private static final String COLUMNS =
            """
            SELECT id, requested_by, requested_at, state, checked, total, ended_at, fault_position, fault_reason
            FROM platform.audit_check
            """;
    private static final String NEWEST = " ORDER BY id DESC FETCH FIRST ROW ONLY";

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public JdbcAuditChecks(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<AuditCheck> latest() {
        return database.read(connection -> new Sql(connection).find(COLUMNS + NEWEST, JdbcAuditChecks::check));
    }

    @Override
    public Optional<AuditCheck> latestVerdict() {
        return database.read(connection -> new Sql(connection)
                .find(
                        COLUMNS + " WHERE state IN (?, ?)" + NEWEST,
                        JdbcAuditChecks::check,
                        State.INTACT,
                        State.ALTERED));
    }

    @Override
    public void request(String actor) {
        database.inTransaction(connection -> {
            Sql sql = new Sql(connection);
            if (open(connection).isEmpty()) {
                sql.update(
                        """
                        INSERT INTO platform.audit_check (requested_by, requested_at, state, checked, total)
                        VALUES (?, ?, ?, 0, 0)
                        """,
                        actor,
                        clock.instant(),
                        State.WAITING);
                audit.record(connection, AuditEvent.done(actor, "audit.check", "audit"));
            }
        });
    }

    @Override
    public void stop(String actor) {
        database.inTransaction(connection -> {
            int stopped = new Sql(connection)
                    .update(
                            "UPDATE platform.audit_check SET state = ?, ended_at = ? WHERE ended_at IS NULL",
                            State.STOPPED,
                            clock.instant());
            if (stopped > 0) {
                audit.record(connection, AuditEvent.done(actor, "audit.check.stop", "audit"));
            }
        });
    }

    /** The check that is not over. */
    Optional<AuditCheck> open() {
        return database.read(this::open);
    }

    private Optional<AuditCheck> open(Connection connection) throws SQLException {
        return new Sql(connection).find(COLUMNS + " WHERE ended_at IS NULL" + NEWEST, JdbcAuditChecks::check);
    }

    /** How far a check has come; false when it was stopped. */
    boolean progress(long id, long checked, long total) {
        return database.inTransaction((Database.Work<Integer>) connection -> new Sql(connection)
                        .update(
                                "UPDATE platform.audit_check SET state = ?, checked = ?, total = ? WHERE id = ? AND ended_at IS NULL",
                                State.RUNNING,
                                checked,
                                total,
                                id))
                > 0;
    }

    void end(long id, long intact, Optional<Fault> fault) {
        database.inTransaction(connection -> {
            new Sql(connection)
                    .update(
                            """
                            UPDATE platform.audit_check
                            SET state = ?, checked = ?, ended_at = ?, fault_position = ?, fault_reason = ?
                            WHERE id = ? AND ended_at IS NULL
                            """,
                            fault.isPresent() ? State.ALTERED : State.INTACT,
                            intact,
                            clock.instant(),
                            fault.map(Fault::position),
                            fault.map(Fault::reason),
                            id);
        });
    }

    private static AuditCheck check(ResultSet row) throws SQLException {
        String reason = row.getString("fault_reason");
        return new AuditCheck(
                row.getLong("id"),
                row.getString("requested_by"),
                Sql.instant(row, "requested_at"),
                State.valueOf(row.getString("state")),
                row.getLong("checked"),
                row.getLong("total"),
                Sql.findInstant(row, "ended_at"),
                reason == null ? Optional.empty() : Optional.of(new Fault(row.getLong("fault_position"), reason)));
    }
}
