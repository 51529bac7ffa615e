package jp.kenshin.externalconnection.internal.casefile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.LineQuery;
import jp.kenshin.platform.database.Sql;

/**
 * Lines of cases, on the connection of one unit of work: added, never changed.
 *
 * @param connection of the unit of work
 */
public record TimeLine(Connection connection) {
    private static final int LONGEST = 4_000;
    private static final String SELECT =
            "SELECT id, at, actor, kind, cutoff_id, text FROM external_connection.case_entry";

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

    /** All lines, the oldest first. A case that a person works on has some dozens, one that drifts for weeks thousands. */
    public List<CaseEntry> list(String incident) throws SQLException {
        return new Sql(connection).list(SELECT + " WHERE incident_id = ? ORDER BY id", TimeLine::entry, incident);
    }

    /** The newest lines first. */
    public List<CaseEntry> list(LineQuery query) throws SQLException {
        List<Object> parameters = parameters(query);
        parameters.add(query.offset());
        parameters.add(query.limit());
        return new Sql(connection)
                .list(
                        SELECT + where(query) + " ORDER BY id DESC OFFSET ? ROWS FETCH NEXT ? ROWS ONLY",
                        TimeLine::entry,
                        parameters.toArray());
    }

    /** How many there are, offset and limit apart. */
    public long count(LineQuery query) throws SQLException {
        return new Sql(connection)
                .find(
                        "SELECT COUNT(*) FROM external_connection.case_entry" + where(query),
                        row -> row.getLong(1),
                        parameters(query).toArray())
                .orElse(0L);
    }

    private static String where(LineQuery query) {
        return " WHERE incident_id = ?"
                + (query.kinds().isEmpty()
                        ? ""
                        : " AND kind IN " + Placeholders.of(query.kinds().size()));
    }

    private static List<Object> parameters(LineQuery query) {
        List<Object> parameters = new ArrayList<>(List.of(query.incident()));
        parameters.addAll(query.kinds());
        return parameters;
    }

    private static CaseEntry entry(ResultSet row) throws SQLException {
        return new CaseEntry(
                row.getLong("id"),
                Sql.instant(row, "at"),
                row.getString("actor"),
                CaseEntry.Kind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("cutoff_id")),
                row.getString("text"));
    }
}
