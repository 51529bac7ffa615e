package jp.kenshin.collection.internal.clock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.UnitClocks.Jump;
import jp.kenshin.collection.UnitClocks.State;
import jp.kenshin.platform.database.Sql;

/** The rows of clocks that were off, and of their jumps. */
final class ClockTable {
    private static final String TOLD =
            """
            SELECT unit_id, received_at, drift_seconds FROM collection.unit_equipment e
            WHERE received_at > ? AND drift_seconds IS NOT NULL AND (drift_seconds > ? OR drift_seconds < ?
                OR EXISTS (SELECT 1 FROM collection.unit_clock c WHERE c.unit_id = e.unit_id AND c.known_at < e.received_at))
            ORDER BY received_at, unit_id""";
    private static final String LEARN =
            "UPDATE collection.unit_clock SET drift_seconds = ?, known_at = ? WHERE unit_id = ? AND known_at < ?";
    private static final String BEGIN_ANEW =
            """
            UPDATE collection.unit_clock SET tries = 0, given_up = FALSE
            WHERE unit_id = ? AND given_up AND next_try_at <= ?""";
    private static final String ENTER =
            """
            INSERT INTO collection.unit_clock (unit_id, drift_seconds, known_at, tries, next_try_at, given_up)
            SELECT CAST(? AS VARCHAR), CAST(? AS INTEGER), CAST(? AS TIMESTAMP(6) WITH TIME ZONE), 0,
                CAST(? AS TIMESTAMP(6) WITH TIME ZONE), FALSE
            WHERE NOT EXISTS (SELECT 1 FROM collection.unit_clock WHERE unit_id = ?)""";
    private static final String DUE =
            """
            SELECT unit_id FROM collection.unit_clock
            WHERE (drift_seconds > ? OR drift_seconds < ?) AND NOT given_up AND next_try_at <= ?
            ORDER BY next_try_at, unit_id LIMIT ?""";
    private static final String STATE =
            "SELECT drift_seconds, known_at, tries, next_try_at, given_up FROM collection.unit_clock WHERE unit_id = ?";
    private static final String TRIED =
            "UPDATE collection.unit_clock SET tries = ?, next_try_at = ?, given_up = ? WHERE unit_id = ?";
    private static final String JUMPS =
            """
            SELECT set_at, moved_seconds, drift_after FROM collection.clock_jump
            WHERE unit_id = ? ORDER BY set_at DESC LIMIT ?""";

    private final Sql sql;

    ClockTable(Sql sql) {
        this.sql = sql;
    }

    /** What a unit told of its clock. */
    record Told(String unit, Instant at, int driftSeconds) {}

    /** What was told after an instant by units that are off, or were. */
    List<Told> told(Instant after, int limitSeconds) throws SQLException {
        return sql.list(
                TOLD,
                row -> new Told(row.getString("unit_id"), Sql.instant(row, "received_at"), row.getInt("drift_seconds")),
                after,
                limitSeconds,
                -limitSeconds);
    }

    /** Takes down what is known of a clock; what is known already changes nothing. */
    void learn(Told told, Instant now) throws SQLException {
        boolean news = sql.update(LEARN, told.driftSeconds(), told.at(), told.unit(), told.at()) > 0;
        if (news) {
            sql.update(BEGIN_ANEW, told.unit(), now);
        } else {
            sql.update(ENTER, told.unit(), told.driftSeconds(), told.at(), now, told.unit());
        }
    }

    List<String> due(Instant now, int limitSeconds, int most) throws SQLException {
        return sql.list(DUE, row -> row.getString(1), limitSeconds, -limitSeconds, now, most);
    }

    Optional<State> find(String unit) throws SQLException {
        return sql.find(STATE, ClockTable::state, unit);
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(
                row.getInt("drift_seconds"),
                Sql.instant(row, "known_at"),
                row.getInt("tries"),
                Sql.instant(row, "next_try_at"),
                row.getBoolean("given_up"));
    }

    void tried(String unit, int tries, Instant nextTryAt, boolean givenUp) throws SQLException {
        sql.update(TRIED, tries, nextTryAt, givenUp, unit);
    }

    void jumped(String unit, Jump jump) throws SQLException {
        sql.update(
                "INSERT INTO collection.clock_jump (unit_id, set_at, moved_seconds, drift_after) VALUES (?, ?, ?, ?)",
                unit,
                jump.at(),
                jump.movedSeconds(),
                jump.driftAfter());
    }

    List<Jump> jumps(String unit, int limit) throws SQLException {
        return sql.list(
                JUMPS,
                row -> new Jump(Sql.instant(row, "set_at"), row.getInt("moved_seconds"), row.getInt("drift_after")),
                unit,
                limit);
    }
}
