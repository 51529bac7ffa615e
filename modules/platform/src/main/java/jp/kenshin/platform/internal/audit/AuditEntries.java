package jp.kenshin.platform.internal.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.platform.audit.AuditEntry;
import jp.kenshin.platform.audit.Checkpoint;

/** The statements on {@code platform.audit_entry}: append and read, nothing else. */
final class AuditEntries {
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

    static List<AuditEntry> list(Connection connection, long afterPosition, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                SELECT position, recorded_at, actor, action, target, outcome, detail, hash
                FROM platform.audit_entry WHERE position > ? ORDER BY position FETCH FIRST ? ROWS ONLY
                """)) {
            select.setLong(1, afterPosition);
            select.setInt(2, limit);
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        }
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
