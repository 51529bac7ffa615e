package jp.kenshin.externalconnection.internal.casefile;

import java.sql.Connection;
import java.sql.SQLException;
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
     * Those of which a confirmation or a call is awaited, and that were not raised yet: the longest awaited first. How long that is too long
     * the caller knows, by a clock that nobody can set back.
     */
    public List<Cutoff> awaited() throws SQLException {
        return views(SELECT
                + OPEN
                + """
                 AND escalated_at IS NULL AND (state <> 'CUT_OFF' OR first_call_at IS NULL)
                """
                + " ORDER BY id FETCH FIRST " + MOST_RAISED + " ROWS ONLY");
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
