package jp.kenshin.externalconnection.internal.mail;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Sql;

/** Notices whose readers are to be found, on the connection of one unit of work. */
final class NoticeTable {
    /** A notice that nobody has been written down for. */
    record Unaddressed(String incident, PartnerId partner) {}

    private final Sql sql;

    NoticeTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** Nothing where the case has its notice already. */
    void insert(Incident incident, Letter letter, Instant now) throws SQLException {
        sql.update(
                """
                INSERT INTO external_connection.incident_notice (incident_id, partner_id, subject, body, queued_at)
                SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS
                    (SELECT 1 FROM external_connection.incident_notice WHERE incident_id = ?)
                """,
                incident.id(),
                incident.partner().value(),
                letter.subject(),
                letter.body(),
                now,
                incident.id());
    }

    List<Unaddressed> listUnaddressed(int limit) throws SQLException {
        return sql.list(
                """
                SELECT incident_id, partner_id FROM external_connection.incident_notice WHERE addressed_at IS NULL
                ORDER BY queued_at FETCH FIRST ? ROWS ONLY
                """,
                row -> new Unaddressed(row.getString(1), PartnerId.of(row.getString(2))),
                limit);
    }

    /** Whether it was not addressed before. */
    boolean markAddressed(String incident, Instant now) throws SQLException {
        return sql.update(
                        "UPDATE external_connection.incident_notice SET addressed_at = ? WHERE incident_id = ? AND addressed_at IS NULL",
                        now,
                        incident)
                == 1;
    }
}
