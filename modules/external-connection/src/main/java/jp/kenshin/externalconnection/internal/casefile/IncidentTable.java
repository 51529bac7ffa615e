package jp.kenshin.externalconnection.internal.casefile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.Declaration;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentQuery;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.registry.Service;

/**
 * The rows of incidents, on the connection of one unit of work.
 *
 * @param connection of the unit of work
 */
public record IncidentTable(Connection connection) {
    private static final String SELECT = "SELECT * FROM external_connection.incident";
    private static final String NEWEST_FIRST = " ORDER BY reported_at DESC, id DESC";

    /** What is kept of a case by itself. */
    public enum Status {
        SUSPECTED,
        OPEN,
        REFUSED,
        CLOSED
    }

    /** A case that begins, number and time apart. */
    public record Opening(
            Status status,
            IncidentReport.Channel channel,
            IncidentReport.Kind kind,
            Service service,
            IncidentReport.Place place,
            PartnerId partner,
            String partnerName,
            Optional<TerminalId> terminal,
            Optional<String> portalUser,
            String reportedBy,
            boolean callerKnown,
            String description) {}

    /** Opens a case. @return its number */
    public String open(Opening opening, String actor, Instant now) throws SQLException {
        String id = Numbers.next(connection, "I-");
        new Sql(connection)
                .update(
                        """
                        INSERT INTO external_connection.incident (id, status, channel, kind, service, place, partner_id, partner_name,
                            terminal_id, portal_user, reported_by, caller_known, description, reported_at, taken_by, search_text)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        id,
                        opening.status(),
                        opening.channel(),
                        opening.kind(),
                        opening.service(),
                        opening.place(),
                        opening.partner().value(),
                        opening.partnerName(),
                        opening.terminal().map(TerminalId::value),
                        opening.portalUser(),
                        opening.reportedBy(),
                        opening.callerKnown(),
                        opening.description(),
                        now,
                        actor,
                        searchText(id, opening));
        return id;
    }

    private static String searchText(String id, Opening opening) {
        return SearchText.fold(String.join(
                "\n",
                id,
                opening.partner().value(),
                opening.partnerName(),
                opening.terminal().map(TerminalId::value).orElse(""),
                opening.portalUser().orElse(""),
                opening.reportedBy(),
                opening.description()));
    }

    /** The open case of the same place, if there is one: a second report belongs into it. */
    public Optional<String> findOpenLike(Opening opening) throws SQLException {
        return new Sql(connection)
                .find(
                        """
                        SELECT id FROM external_connection.incident
                        WHERE status IN ('OPEN', 'SUSPECTED') AND partner_id = ? AND service = ? AND place = ? AND kind = ?
                          AND COALESCE(terminal_id, '') = ? AND channel <> 'EMERGENCY'
                        ORDER BY id DESC FETCH FIRST ROW ONLY
                        """,
                        row -> row.getString("id"),
                        opening.partner().value(),
                        opening.service(),
                        opening.place(),
                        opening.kind(),
                        opening.terminal().map(TerminalId::value).orElse(""));
    }

    /**
     * Keeps a case as it is until the unit of work ends.
     *
     * @throws KenshinException {@link ExternalConnectionError#INCIDENT_NOT_FOUND}, {@link ExternalConnectionError#CASE_CLOSED}
     */
    public PartnerId lockOpen(String id) throws SQLException {
        record Locked(PartnerId partner, Status status) {}
        Locked locked = new Sql(connection)
                .find(
                        "SELECT partner_id, status FROM external_connection.incident WHERE id = ? FOR UPDATE",
                        row -> new Locked(
                                PartnerId.of(row.getString("partner_id")), Status.valueOf(row.getString("status"))),
                        id)
                .orElseThrow(() -> notFound(id));
        if (locked.status() == Status.CLOSED || locked.status() == Status.REFUSED) {
            throw new KenshinException(
                    ExternalConnectionError.CASE_CLOSED, "Case " + id + " is over. Open a new one for what is new.");
        }
        return locked.partner();
    }

    public void setStatus(String id, Status status, Optional<Instant> closedAt) throws SQLException {
        new Sql(connection)
                .update(
                        "UPDATE external_connection.incident SET status = ?, closed_at = ? WHERE id = ?",
                        status,
                        closedAt,
                        id);
    }

    public void declare(String id, Declaration declaration) throws SQLException {
        new Sql(connection)
                .update(
                        "UPDATE external_connection.incident SET declared_at = ?, declared_taken_by = ?, declared_by = ?,"
                                + " declared_measures = ? WHERE id = ?",
                        declaration.at(),
                        declaration.by(),
                        declaration.declaredBy(),
                        declaration.measures(),
                        id);
    }

    /** The declaration does not hold for what is cut off anew. */
    public void forgetDeclaration(String id) throws SQLException {
        new Sql(connection)
                .update(
                        "UPDATE external_connection.incident SET declared_at = NULL, declared_taken_by = NULL,"
                                + " declared_by = NULL, declared_measures = NULL WHERE id = ?",
                        id);
    }

    public void setCause(String id, String cause) throws SQLException {
        new Sql(connection).update("UPDATE external_connection.incident SET cause = ? WHERE id = ?", cause, id);
    }

    public Optional<Incident> find(String id) throws SQLException {
        return views(SELECT + " WHERE id = ?", id).stream().findFirst();
    }

    public Incident get(String id) throws SQLException {
        return find(id).orElseThrow(() -> notFound(id));
    }

    private static KenshinException notFound(String id) {
        return new KenshinException(
                ExternalConnectionError.INCIDENT_NOT_FOUND, "There is no case " + id + ". Check its number.");
    }

    /** The wide rows are read for one portion only, however many it skips. */
    public List<Incident> list(IncidentQuery query) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String where = where(query, parameters);
        parameters.add(query.offset());
        parameters.add(query.limit());
        return views(
                SELECT + " WHERE id IN (SELECT id FROM external_connection.incident" + where + NEWEST_FIRST
                        + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY)" + NEWEST_FIRST,
                parameters.toArray());
    }

    public long count(IncidentQuery query) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String where = where(query, parameters);
        return new Sql(connection)
                .find(
                        "SELECT COUNT(*) FROM external_connection.incident" + where,
                        row -> row.getLong(1),
                        parameters.toArray())
                .orElse(0L);
    }

    private static String where(IncidentQuery query, List<Object> parameters) {
        StringBuilder where = new StringBuilder(" WHERE 1 = 1");
        query.partner().ifPresent(partner -> {
            where.append(" AND partner_id = ?");
            parameters.add(partner.value());
        });
        if (query.openOnly()) {
            where.append(" AND status IN ('OPEN', 'SUSPECTED')");
        }
        if (!query.text().isBlank()) {
            where.append(" AND search_text LIKE ? ESCAPE '!'");
            parameters.add(SearchText.pattern(query.text()));
        }
        return where.toString();
    }

    private List<Incident> views(String sql, Object... parameters) throws SQLException {
        List<IncidentRow> rows = new Sql(connection).list(sql, IncidentTable::row, parameters);
        Map<String, List<Cutoff>> cutoffs = new CutoffLists(connection)
                .ofIncidents(rows.stream().map(IncidentRow::id).toList());
        return rows.stream()
                .map(row -> row.with(cutoffs.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static IncidentRow row(ResultSet row) throws SQLException {
        return new IncidentRow(
                row.getString("id"),
                Status.valueOf(row.getString("status")),
                IncidentReport.Channel.valueOf(row.getString("channel")),
                IncidentReport.Kind.valueOf(row.getString("kind")),
                Service.valueOf(row.getString("service")),
                IncidentReport.Place.valueOf(row.getString("place")),
                PartnerId.of(row.getString("partner_id")),
                row.getString("partner_name"),
                Optional.ofNullable(row.getString("terminal_id")).map(TerminalId::of),
                Optional.ofNullable(row.getString("portal_user")),
                row.getString("reported_by"),
                row.getBoolean("caller_known"),
                row.getString("description"),
                Sql.instant(row, "reported_at"),
                row.getString("taken_by"),
                CutoffTable.declaration(row),
                Optional.ofNullable(row.getString("cause")),
                Sql.findInstant(row, "closed_at"));
    }
}
