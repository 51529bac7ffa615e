package jp.kenshin.externalconnection.internal.casefile;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.platform.database.Sql;

/**
 * Lines of cases, on the connection of one unit of work: added, never changed.
 *
 * @param connection of the unit of work
 */
public record TimeLine(Connection connection) {
    private static final int LONGEST = 4_000;
    /** A case that a person works on has some dozens. */
    private static final int MOST = 2_000;

    public void add(
            String incident, Instant at, String actor, CaseEntry.Kind kind, Optional<String> cutoff, String text)
            throws SQLException {
        new Sql(connection)
                .update(
                        "INSERT INTO external_connection.case_entry (incident_id, at, actor, kind, cutoff_id, text)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        incident,
                        at,
                        actor,
                        kind,
                        cutoff,
                        text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /** When a line of a kind was added last, if one was. */
    public Optional<Instant> lastOf(String incident, CaseEntry.Kind kind) throws SQLException {
        return new Sql(connection)
                .find(
                        "SELECT MAX(at) AS at FROM external_connection.case_entry WHERE incident_id = ? AND kind = ?",
                        row -> Sql.findInstant(row, "at"),
                        incident,
                        kind)
                .flatMap(at -> at);
    }

    /** The oldest lines first. */
    public List<CaseEntry> list(String incident) throws SQLException {
        return new Sql(connection)
                .list(
                        "SELECT id, at, actor, kind, cutoff_id, text FROM external_connection.case_entry"
                                + " WHERE incident_id = ? ORDER BY id FETCH FIRST " + MOST + " ROWS ONLY",
                        row -> new CaseEntry(
                                row.getLong("id"),
                                Sql.instant(row, "at"),
                                row.getString("actor"),
                                CaseEntry.Kind.valueOf(row.getString("kind")),
                                Optional.ofNullable(row.getString("cutoff_id")),
                                row.getString("text")),
                        incident);
    }
}
