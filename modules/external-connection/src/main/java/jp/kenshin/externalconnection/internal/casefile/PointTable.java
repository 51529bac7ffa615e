package jp.kenshin.externalconnection.internal.casefile;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.Confirmation;
import jp.kenshin.externalconnection.EnforcementPoint;
import jp.kenshin.platform.database.Sql;

/**
 * How far the enforcement points are, on the connection of one unit of work.
 *
 * @param connection of the unit of work
 */
public record PointTable(Connection connection) {
    /** For so long an attempt is left alone, and so long is the pause before the next at most; what waits longer was put off by another clock. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final int LONGEST_TROUBLE = 1_000;
    private static final int AT_ONCE = 500;
    private static final String DUE = " state = 'PENDING' AND (next_attempt_at <= ? OR next_attempt_at > ?)";

    /**
     * Something to be tried now.
     *
     * @param cutoff number of the cutoff
     * @param point name of the point
     * @param wanted what it shall come to
     * @param attempts how often it was tried before
     */
    public record Due(String cutoff, String point, EnforcementPoint.Standing wanted, int attempts) {}

    /**
     * Asks a point for something, as if it had never been asked before. What shall be cut off is tried at once; what shall be let in waits until an
     * attempt to the contrary that may be under way has ended.
     */
    public void ask(String cutoff, String point, EnforcementPoint.Standing wanted, boolean configured, Instant now)
            throws SQLException {
        Sql sql = new Sql(connection);
        Instant first = wanted == EnforcementPoint.Standing.CUT_OFF ? now : afterAttempt(cutoff, point, now);
        sql.update("DELETE FROM external_connection.cutoff_point WHERE cutoff_id = ? AND point = ?", cutoff, point);
        sql.update(
                """
                INSERT INTO external_connection.cutoff_point (cutoff_id, point, wanted, state, attempts, since, next_attempt_at)
                VALUES (?, ?, ?, ?, 0, ?, ?)
                """,
                cutoff,
                point,
                wanted,
                configured ? Confirmation.State.PENDING : Confirmation.State.NOT_CONFIGURED,
                now,
                first);
    }

    private Instant afterAttempt(String cutoff, String point, Instant now) throws SQLException {
        return new Sql(connection)
                .find(
                        "SELECT next_attempt_at FROM external_connection.cutoff_point WHERE cutoff_id = ? AND point = ?"
                                + " AND state = 'PENDING' AND next_attempt_at > ?",
                        row -> Sql.instant(row, "next_attempt_at"),
                        cutoff,
                        point,
                        now)
                .map(ended -> ended.isAfter(now.plus(LONGEST_WAIT)) ? now.plus(LONGEST_WAIT) : ended)
                .orElse(now);
    }

    /** What of a cutoff is to be tried now. */
    public List<Due> listDue(String cutoff, Instant now) throws SQLException {
        return new Sql(connection)
                .list(
                        "SELECT cutoff_id, point, wanted, attempts FROM external_connection.cutoff_point"
                                + " WHERE cutoff_id = ? AND" + DUE + " ORDER BY point",
                        PointTable::due,
                        cutoff,
                        now,
                        now.plus(LONGEST_WAIT));
    }

    /** What is to be tried now, of each point so many at most, so that one with much to do leaves the others their turn; oldest first. */
    public List<Due> listDue(Instant now, int ofEachPoint) throws SQLException {
        return new Sql(connection)
                .list(
                        "SELECT cutoff_id, point, wanted, attempts FROM (SELECT cutoff_id, point, wanted, attempts, next_attempt_at,"
                                + " ROW_NUMBER() OVER (PARTITION BY point ORDER BY next_attempt_at, cutoff_id) AS place"
                                + " FROM external_connection.cutoff_point WHERE" + DUE
                                + ") due WHERE place <= ? ORDER BY next_attempt_at",
                        PointTable::due,
                        now,
                        now.plus(LONGEST_WAIT),
                        ofEachPoint);
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getString("cutoff_id"),
                row.getString("point"),
                EnforcementPoint.Standing.valueOf(row.getString("wanted")),
                row.getInt("attempts"));
    }

    /** Takes an attempt, so that nobody else makes it for a while; false when somebody has. */
    public boolean claim(Due due, Instant now, Duration lasting) throws SQLException {
        return new Sql(connection)
                        .update(
                                "UPDATE external_connection.cutoff_point SET attempts = attempts + 1, next_attempt_at = ?"
                                        + " WHERE cutoff_id = ? AND point = ? AND wanted = ? AND" + DUE,
                                now.plus(lasting),
                                due.cutoff(),
                                due.point(),
                                due.wanted(),
                                now,
                                now.plus(LONGEST_WAIT))
                == 1;
    }

    /** False when it is no longer wanted. */
    public boolean confirm(Due due, Instant now) throws SQLException {
        return new Sql(connection)
                        .update(
                                """
                                UPDATE external_connection.cutoff_point SET state = 'CONFIRMED', since = ?, trouble = NULL
                                WHERE cutoff_id = ? AND point = ? AND state = 'PENDING' AND wanted = ?
                                """,
                                now,
                                due.cutoff(),
                                due.point(),
                                due.wanted())
                == 1;
    }

    /** Keeps why an attempt failed, and when the next one is; false when it is no longer wanted. */
    public boolean fail(Due due, String trouble, Instant next) throws SQLException {
        return new Sql(connection)
                        .update(
                                """
                        UPDATE external_connection.cutoff_point SET trouble = ?, next_attempt_at = ?
                        WHERE cutoff_id = ? AND point = ? AND state = 'PENDING' AND wanted = ?
                        """,
                                cut(trouble),
                                next,
                                due.cutoff(),
                                due.point(),
                                due.wanted())
                == 1;
    }

    /** Whether all that can confirm have. */
    public boolean isComplete(String cutoff) throws SQLException {
        return new Sql(connection)
                .find(
                        "SELECT 1 FROM external_connection.cutoff_point WHERE cutoff_id = ? AND state = 'PENDING'",
                        row -> row.getInt(1),
                        cutoff)
                .isEmpty();
    }

    /** Those of many cutoffs, by the cutoff's number, in order of their names. */
    Map<String, List<Confirmation>> listOf(List<String> cutoffs) throws SQLException {
        Map<String, List<Confirmation>> points = new HashMap<>();
        for (int from = 0; from < cutoffs.size(); from += AT_ONCE) {
            List<String> some = cutoffs.subList(from, Math.min(from + AT_ONCE, cutoffs.size()));
            new Sql(connection)
                    .list(
                            "SELECT cutoff_id, point, state, attempts, since, trouble FROM external_connection.cutoff_point"
                                    + " WHERE cutoff_id IN " + Placeholders.of(some.size()) + " ORDER BY point",
                            row -> points.computeIfAbsent(row.getString("cutoff_id"), each -> new ArrayList<>())
                                    .add(confirmation(row)),
                            some.toArray());
        }
        return points;
    }

    private static Confirmation confirmation(ResultSet row) throws SQLException {
        return new Confirmation(
                row.getString("point"),
                Confirmation.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Sql.instant(row, "since"),
                Optional.ofNullable(row.getString("trouble")));
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TROUBLE ? text.substring(0, LONGEST_TROUBLE) : text;
    }
}
