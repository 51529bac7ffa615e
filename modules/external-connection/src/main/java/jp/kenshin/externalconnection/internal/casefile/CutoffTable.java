package jp.kenshin.externalconnection.internal.casefile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Declaration;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.PhoneCall;
import jp.kenshin.externalconnection.internal.course.Course;
import jp.kenshin.externalconnection.internal.course.Course.Order;
import jp.kenshin.externalconnection.internal.course.Course.WayBack;
import jp.kenshin.externalconnection.internal.course.Stage;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.database.Sql;

/**
 * The rows of cutoffs, on the connection of one unit of work.
 *
 * @param connection of the unit of work
 */
public record CutoffTable(Connection connection) {
    private static final String SELECT = "SELECT * FROM external_connection.cutoff";

    /** The number of the next one. */
    public String nextId() throws SQLException {
        return Numbers.next(connection, "C-");
    }

    public void insert(Stage stage) throws SQLException {
        Course course = stage.course();
        new Sql(connection)
                .update(
                        """
                        INSERT INTO external_connection.cutoff
                            (id, incident_id, scope_key, scope_kind, partner_id, terminal_id, state, reason, cut_off_by, cut_off_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        course.id(),
                        course.incident(),
                        course.scope().key(),
                        course.scope().kind(),
                        course.scope().partner().value(),
                        course.scope().terminal().map(TerminalId::value),
                        stage.state(),
                        course.order().reason(),
                        course.order().by(),
                        course.order().at());
    }

    /** Writes what a step has changed. */
    public void update(Stage stage) throws SQLException {
        Course course = stage.course();
        new Sql(connection)
                .update(
                        """
                        UPDATE external_connection.cutoff SET state = ?, cut_off_by = ?, cut_off_at = ?, confirmed_at = ?,
                            first_call_at = ?, first_call_by = ?, first_call_to = ?, first_call_number = ?, first_call_note = ?,
                            declared_at = ?, declared_taken_by = ?, declared_by = ?, declared_measures = ?,
                            reconnected_by = ?, reconnection_at = ?, reconnected_at = ?,
                            last_call_at = ?, last_call_by = ?, last_call_to = ?, last_call_number = ?, last_call_note = ?
                        WHERE id = ?
                        """,
                        stage.state(),
                        course.order().by(),
                        course.order().at(),
                        course.confirmedAt(),
                        course.firstCall().map(PhoneCall::at),
                        course.firstCall().map(PhoneCall::by),
                        course.firstCall().map(PhoneCall::spokeTo),
                        course.firstCall().map(PhoneCall::number),
                        course.firstCall().map(PhoneCall::note),
                        course.declaration().map(Declaration::at),
                        course.declaration().map(Declaration::by),
                        course.declaration().map(Declaration::declaredBy),
                        course.declaration().map(Declaration::measures),
                        course.wayBack().map(WayBack::by),
                        course.wayBack().map(WayBack::at),
                        course.wayBack().flatMap(WayBack::doneAt),
                        course.lastCall().map(PhoneCall::at),
                        course.lastCall().map(PhoneCall::by),
                        course.lastCall().map(PhoneCall::spokeTo),
                        course.lastCall().map(PhoneCall::number),
                        course.lastCall().map(PhoneCall::note),
                        course.id());
    }

    /**
     * Where it stands, kept so until the unit of work ends. Its case is locked before it, as everybody does, so that none waits for another
     * who waits.
     *
     * @throws KenshinException {@link ExternalConnectionError#CUTOFF_NOT_FOUND}
     */
    public Stage lock(String id) throws SQLException {
        new Sql(connection)
                .find(
                        "SELECT id FROM external_connection.incident WHERE id = (SELECT incident_id FROM"
                                + " external_connection.cutoff WHERE id = ?) FOR UPDATE",
                        row -> row.getString("id"),
                        id);
        return new Sql(connection)
                .find(SELECT + " WHERE id = ? FOR UPDATE", CutoffTable::stage, id)
                .orElseThrow(() -> notFound(id));
    }

    public Cutoff get(String id) throws SQLException {
        return views(SELECT + " WHERE id = ?", id).stream().findFirst().orElseThrow(() -> notFound(id));
    }

    private static KenshinException notFound(String id) {
        return new KenshinException(ExternalConnectionError.CUTOFF_NOT_FOUND, "There is no cutoff " + id + ".");
    }

    /** The cutoff of a case that holds the scope or is about to, if there is one. */
    public Optional<String> findOpen(String incident, CutoffScope scope) throws SQLException {
        return new Sql(connection)
                .find(
                        "SELECT id FROM external_connection.cutoff WHERE incident_id = ? AND scope_key = ?"
                                + " AND state IN ('CUTTING_OFF', 'CUT_OFF', 'RECONNECTING')",
                        row -> row.getString("id"),
                        incident,
                        scope.key());
    }

    /** The cutoff of any case that is being reconnected at the scope, if there is one: whoever wants it out again goes on there. */
    public Optional<String> findReconnecting(CutoffScope scope) throws SQLException {
        return new Sql(connection)
                .find(
                        "SELECT id FROM external_connection.cutoff WHERE scope_key = ? AND state = 'RECONNECTING'",
                        row -> row.getString("id"),
                        scope.key());
    }

    /** Of a case, oldest first. */
    public List<Cutoff> listOf(String incident) throws SQLException {
        return views(SELECT + " WHERE incident_id = ? ORDER BY id", incident);
    }

    /** Numbers of those of a case that are not closed. */
    public List<String> listUnclosedOf(String incident) throws SQLException {
        return new Sql(connection)
                .list(
                        "SELECT id FROM external_connection.cutoff WHERE incident_id = ? AND state <> 'CLOSED' ORDER BY id",
                        row -> row.getString("id"),
                        incident);
    }

    /** All in a state, oldest first. */
    public List<Cutoff> listIn(Cutoff.State state) throws SQLException {
        return views(SELECT + " WHERE state = ? ORDER BY id", state);
    }

    /** Marks what takes too long; false when that is known already. */
    public boolean escalate(String id, Instant at) throws SQLException {
        return new Sql(connection)
                        .update(
                                "UPDATE external_connection.cutoff SET escalated_at = ? WHERE id = ? AND escalated_at IS NULL",
                                at,
                                id)
                == 1;
    }

    /** Begins to wait anew, after a step. */
    public void calm(String id) throws SQLException {
        new Sql(connection).update("UPDATE external_connection.cutoff SET escalated_at = NULL WHERE id = ?", id);
    }

    private List<Cutoff> views(String sql, Object... parameters) throws SQLException {
        return new CutoffLists(connection).views(sql, parameters);
    }

    static Stage stage(ResultSet row) throws SQLException {
        Course course = new Course(
                new Order(
                        row.getString("id"),
                        row.getString("incident_id"),
                        scope(row),
                        Optional.ofNullable(row.getString("reason")),
                        row.getString("cut_off_by"),
                        Sql.instant(row, "cut_off_at")),
                Sql.findInstant(row, "confirmed_at"),
                call(row, "first"),
                declaration(row),
                wayBack(row),
                call(row, "last"));
        return switch (Cutoff.State.valueOf(row.getString("state"))) {
            case CUTTING_OFF -> new Stage.CuttingOff(course);
            case CUT_OFF -> new Stage.CutOff(course);
            case RECONNECTING -> new Stage.Reconnecting(course);
            case RECONNECTED -> new Stage.Reconnected(course);
            case CLOSED -> new Stage.Closed(course);
        };
    }

    private static Optional<WayBack> wayBack(ResultSet row) throws SQLException {
        Optional<Instant> at = Sql.findInstant(row, "reconnection_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new WayBack(row.getString("reconnected_by"), at.get(), Sql.findInstant(row, "reconnected_at")));
    }

    private static CutoffScope scope(ResultSet row) throws SQLException {
        return new CutoffScope(
                CutoffScope.Kind.valueOf(row.getString("scope_kind")),
                PartnerId.of(row.getString("partner_id")),
                Optional.ofNullable(row.getString("terminal_id")).map(TerminalId::of));
    }

    private static Optional<PhoneCall> call(ResultSet row, String which) throws SQLException {
        Optional<Instant> at = Sql.findInstant(row, which + "_call_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new PhoneCall(
                        at.get(),
                        row.getString(which + "_call_by"),
                        row.getString(which + "_call_to"),
                        row.getString(which + "_call_number"),
                        row.getString(which + "_call_note")));
    }

    static Optional<Declaration> declaration(ResultSet row) throws SQLException {
        Optional<Instant> at = Sql.findInstant(row, "declared_at");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Declaration(
                        at.get(),
                        row.getString("declared_taken_by"),
                        row.getString("declared_by"),
                        row.getString("declared_measures")));
    }
}
