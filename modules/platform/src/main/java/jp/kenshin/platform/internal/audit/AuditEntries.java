package jp.kenshin.platform.internal.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.platform.database.Sql;

/** The statements on {@code platform.audit_entry}: append and read, nothing else. */
final class AuditEntries {
    /** The beginning of a statement that reads entries. */
    static final String COLUMNS =
            "SELECT position, recorded_at, actor, action, target, outcome, detail, hash FROM platform.audit_entry";

    private AuditEntries() {}

    static Checkpoint head(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT position, hash FROM platform.audit_entry ORDER BY position DESC FETCH FIRST ROW ONLY");
                ResultSet row = select.executeQuery()) {
            return row.next() ? new Checkpoint(row.getLong("position"), row.getString("hash")) : Checkpoint.START;
        }
    }

    static void append(Connection connection, List<AuditEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO platform.audit_entry (position, recorded_at, actor, action, target, outcome, detail, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (AuditEntry entry : entries) {
                insert.setLong(1, entry.position());
                insert.setObject(2, entry.recordedAt().atOffset(ZoneOffset.UTC));
                insert.setString(3, entry.actor());
                insert.setString(4, entry.action());
                insert.setString(5, entry.target());
                insert.setString(6, entry.outcome());
                insert.setString(7, entry.detail());
                insert.setString(8, entry.hash());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Entries after one position and up to another, in order. */
    static List<AuditEntry> list(Connection connection, long afterPosition, long upToPosition, int limit)
            throws SQLException {
        return new Sql(connection)
                .list(
                        COLUMNS + " WHERE position > ? AND position <= ? ORDER BY position FETCH FIRST ? ROWS ONLY",
                        AuditEntries::entry,
                        afterPosition,
                        upToPosition,
                        limit);
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("position"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("target"),
                row.getString("outcome"),
                row.getString("detail"),
                row.getString("hash"));
    }
}
