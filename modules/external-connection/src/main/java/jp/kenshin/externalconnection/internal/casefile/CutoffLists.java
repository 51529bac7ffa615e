package jp.kenshin.externalconnection.internal.casefile;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kenshin.externalconnection.Confirmation;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.internal.course.Course;
import jp.kenshin.externalconnection.internal.course.Course.WayBack;
import jp.kenshin.externalconnection.internal.course.Stage;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Sql;

/**
 * Cutoffs as they are shown, many at a time: with their points in a few questions, however many there are. On the connection of one unit of
 * work.
 *
 * @param connection of the unit of work
 */
public record CutoffLists(Connection connection) {
    private static final String TABLE = " FROM external_connection.cutoff";
    private static final String SELECT = "SELECT *" + TABLE;
    private static final String OPEN = " WHERE state <> 'CLOSED'";
    private static final String NEWEST_FIRST = "cut_off_at DESC, id DESC";
    private static final String PORTION = " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    /** What the reconnection desk can do something about first: to be told, to be connected by this person, by another one, to be waited for. */
    private static final String NEAREST_FIRST =
            """
            CASE WHEN state IN ('RECONNECTING', 'RECONNECTED') THEN 0
                 WHEN declared_at IS NULL THEN 3
                 WHEN cut_off_by = ? THEN 2
                 ELSE 1 END,
            """
                    + NEWEST_FIRST;

    private static final int MOST_RAISED = 500;

    public List<Cutoff> open(int offset, int limit) throws SQLException {
        return views(SELECT + OPEN + " ORDER BY " + NEWEST_FIRST + PORTION, offset, limit);
    }

    public List<Cutoff> open(PartnerId partner) throws SQLException {
        return views(SELECT + OPEN + " AND partner_id = ? ORDER BY " + NEWEST_FIRST, partner.value());
    }

    public long countOpen() throws SQLException {
        return new Sql(connection)
                .find("SELECT COUNT(*)" + TABLE + OPEN, row -> row.getLong(1))
                .orElse(0L);
    }

    /** The wide rows are read for one portion only. */
    public List<Cutoff> toReconnect(String person, int offset, int limit) throws SQLException {
        return views(
                SELECT + " WHERE id IN (SELECT id" + TABLE + OPEN + " ORDER BY " + NEAREST_FIRST + PORTION
                        + ") ORDER BY " + NEAREST_FIRST,
                person,
                offset,
                limit,
                person);
    }

    /** Partners with a cutoff of one of the kinds in one of the states, in order of id. */
    public List<PartnerId> partners(Set<CutoffScope.Kind> kinds, Set<Cutoff.State> states) throws SQLException {
        List<Object> parameters = new ArrayList<>(kinds);
        parameters.addAll(states);
        return new Sql(connection)
                .list(
                        "SELECT DISTINCT partner_id" + TABLE + OPEN + " AND scope_kind IN "
                                + Placeholders.of(kinds.size())
                                + " AND state IN " + Placeholders.of(states.size()) + " ORDER BY partner_id",
                        row -> PartnerId.of(row.getString("partner_id")),
                        parameters.toArray());
    }

    /**
     * What takes too long and was not raised yet.
     *
     * @param asked points that were asked before this moment are late
     * @param told so are calls to partners that could have been made before this one
     */
    public List<Cutoff> overdue(Instant asked, Instant told) throws SQLException {
        return views(
                SELECT + OPEN
                        + """
                         AND escalated_at IS NULL AND (state = 'CUTTING_OFF' AND cut_off_at < ?
                            OR state = 'RECONNECTING' AND reconnection_at < ?
                            OR state = 'CUT_OFF' AND first_call_at IS NULL AND confirmed_at < ?
                            OR state = 'RECONNECTED' AND reconnected_at < ?)
                        """
                        + " ORDER BY id FETCH FIRST " + MOST_RAISED + " ROWS ONLY",
                asked,
                asked,
                told,
                told);
    }

    /** Those of many cases, by the case's number, oldest first. */
    Map<String, List<Cutoff>> ofIncidents(Collection<String> incidents) throws SQLException {
        return incidents.isEmpty()
                ? Map.of()
                : views(
                                SELECT + " WHERE incident_id IN " + Placeholders.of(incidents.size()) + " ORDER BY id",
                                incidents.toArray())
                        .stream()
                        .collect(Collectors.groupingBy(Cutoff::incident));
    }

    List<Cutoff> views(String sql, Object... parameters) throws SQLException {
        List<Stage> stages = new Sql(connection).list(sql, CutoffTable::stage, parameters);
        Map<String, List<Confirmation>> points = new PointTable(connection)
                .listOf(stages.stream().map(stage -> stage.course().id()).toList());
        return stages.stream()
                .map(stage -> view(stage, points.getOrDefault(stage.course().id(), List.of())))
                .toList();
    }

    private static Cutoff view(Stage stage, List<Confirmation> points) {
        Course course = stage.course();
        return new Cutoff(
                course.id(),
                course.incident(),
                course.scope(),
                stage.state(),
                course.order().reason(),
                course.order().by(),
                course.order().at(),
                course.confirmedAt(),
                course.firstCall(),
                course.declaration(),
                course.wayBack().map(WayBack::by),
                course.wayBack().map(WayBack::at),
                course.wayBack().flatMap(WayBack::doneAt),
                course.lastCall(),
                points);
    }
}
