package jp.kenshin.collection.internal.recollection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.collection.Recollection.Reason;
import jp.kenshin.collection.Recollection.State;
import jp.kenshin.collection.internal.turn.Traffic;
import jp.kenshin.platform.database.Sql;

/**
 * Tasks as rows, one for each meter's day that ever had a gap. A claim marks rows as running under the unit's turn, so that two nodes
 * never have the same; a row that is left running by a node that died is claimed again when that turn is over.
 */
final class TaskTable {
    /** Tasks of one visit; the rest waits for the next. */
    static final int MOST_TASKS = 6;

    private static final String CANDIDATES =
            """
            SELECT t.unit_id, t.concentrator FROM collection.recollection t
            WHERE t.state IN ('WAITING', 'RUNNING') AND t.next_try_at <= ? AND\s"""
                    + Traffic.HAS_ROOM
                    + """

             AND NOT EXISTS (SELECT 1 FROM collection.field_turn f WHERE f.unit_id = t.unit_id AND f.held_until > ?)
            ORDER BY t.priority DESC, t.meter_id FETCH FIRST ? ROWS ONLY""";
    private static final String DUE =
            """
            SELECT * FROM collection.recollection WHERE unit_id = ? AND state IN ('WAITING', 'RUNNING') AND next_try_at <= ?
            ORDER BY priority DESC, meter_id FETCH FIRST ? ROWS ONLY""";
    private static final String RUN =
            """
            UPDATE collection.recollection SET state = 'RUNNING', tries = tries + 1, changed_at = ?
            WHERE meter_id = ? AND jst_day = ?""";
    private static final String END =
            """
            UPDATE collection.recollection SET state = ?, tries = ?, next_try_at = ?, reason = ?, detail = ?, priority = ?,
                missing = ?, first_missing = ?, changed_at = ?
            WHERE meter_id = ? AND jst_day = ? AND state = 'RUNNING' AND last_missing = ?""";
    private static final String GROWN_MEANWHILE =
            """
            UPDATE collection.recollection SET state = 'WAITING', tries = 0, next_try_at = ?, changed_at = ?
            WHERE meter_id = ? AND jst_day = ? AND state = 'RUNNING'""";
    private static final String GROW =
            """
            UPDATE collection.recollection SET last_missing = GREATEST(last_missing, ?),
                first_missing = LEAST(first_missing, ?), missing = missing + ?, unit_id = ?, concentrator = ?, priority = ?
            WHERE meter_id = ? AND jst_day = ? AND state IN ('WAITING', 'RUNNING') AND last_missing < ?""";
    private static final String BEGIN_AGAIN =
            """
            UPDATE collection.recollection SET state = 'WAITING', tries = 0, next_try_at = ?, reason = 'NONE', detail = '',
                first_missing = LEAST(?, CASE WHEN state = %1$s THEN first_missing ELSE 9223372036854775807 END),
                last_missing = ?, missing = ? + CASE WHEN state = %1$s THEN missing ELSE 0 END,
                unit_id = ?, concentrator = ?, priority = ?, requested_by = ?, changed_at = ?
            WHERE meter_id = ? AND jst_day = ? AND state IN (%2$s)""";
    /** What was given up is still missing beside a new gap. */
    private static final String AGAIN = BEGIN_AGAIN.formatted("'GIVEN_UP'", "'FILLED', 'GIVEN_UP'");
    /** Who asks has looked at the whole day. */
    private static final String AS_ASKED = BEGIN_AGAIN.formatted("'NONE'", "'WAITING', 'FILLED', 'GIVEN_UP'");

    private static final String ENTER =
            """
            INSERT INTO collection.recollection (meter_id, jst_day, unit_id, kind, area, concentrator, partner, first_missing,
                last_missing, missing, state, tries, priority, next_try_at, reason, detail, requested_by, changed_at)
            SELECT CAST(? AS VARCHAR), CAST(? AS DATE), CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS VARCHAR),
                CAST(? AS VARCHAR), CAST(? AS VARCHAR), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? AS INTEGER), 'WAITING', 0,
                CAST(? AS BIGINT), CAST(? AS TIMESTAMP(6) WITH TIME ZONE), 'NONE', '', CAST(? AS VARCHAR),
                CAST(? AS TIMESTAMP(6) WITH TIME ZONE)
            WHERE NOT EXISTS (SELECT 1 FROM collection.recollection WHERE meter_id = ? AND jst_day = ?)""";
    private static final String REVIVE =
            """
            UPDATE collection.recollection SET state = 'WAITING', tries = 0, next_try_at = ?, changed_at = ?
            WHERE state = 'GIVEN_UP' AND reason IN ('SILENT', 'NEVER_HEARD') AND jst_day >= ?
                AND EXISTS (SELECT 1 FROM collection.unit_contact c
                    WHERE c.unit_id = collection.recollection.unit_id AND c.heard_at > collection.recollection.changed_at)""";

    private final Sql sql;

    TaskTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A unit with something to ask.
     *
     * @param id who
     * @param concentrator what it hangs on, or empty
     * @param tasks how many of its tasks are due, at most {@link #MOST_TASKS}
     */
    record Candidate(String id, String concentrator, int tasks) {
        Candidate plus(Candidate other) {
            return new Candidate(id, concentrator, Math.min(MOST_TASKS, tasks + other.tasks));
        }
    }

    /** Units whose turn may come now, the most urgent first. */
    List<Candidate> candidates(Instant now, int rows) throws SQLException {
        Map<String, Candidate> units = new LinkedHashMap<>();
        sql.list(CANDIDATES, row -> new Candidate(row.getString(1), row.getString(2), 1), now, now, now, rows)
                .forEach(row -> units.merge(row.id(), row, Candidate::plus));
        return List.copyOf(units.values());
    }

    /** Marks the unit's due tasks as running; to be called by who has its turn. */
    List<Task> claim(String unit, Instant now, int most) throws SQLException {
        List<Task> tasks = sql.list(DUE, TaskTable::task, unit, now, most);
        for (Task task : tasks) {
            sql.update(RUN, now, task.meter(), task.day());
        }
        return tasks;
    }

    private static Task task(ResultSet row) throws SQLException {
        Progress progress = new Progress(
                State.valueOf(row.getString("state")),
                row.getInt("tries"),
                Sql.instant(row, "next_try_at"),
                Reason.valueOf(row.getString("reason")),
                row.getString("detail"));
        return new Task(
                row.getString("meter_id"),
                row.getObject("jst_day", LocalDate.class),
                row.getString("unit_id"),
                row.getString("concentrator"),
                row.getLong("first_missing"),
                row.getLong("last_missing"),
                progress.running());
    }

    /** Writes down how a try ended. Where the gap has grown meanwhile, the rest is a new matter and waits again. */
    void end(Task task, Progress progress, int missing, long firstMissing, Instant now) throws SQLException {
        int ended = sql.update(
                END,
                progress.state(),
                progress.tries(),
                progress.nextTryAt(),
                progress.reason(),
                progress.detail(),
                Progress.priority(task.last(), progress.tries(), false),
                missing,
                firstMissing,
                now,
                task.meter(),
                task.day(),
                task.last());
        if (ended == 0) {
            sql.update(GROWN_MEANWHILE, now, now, task.meter(), task.day());
        }
    }

    /**
     * Enters a gap that was found. What waits grows by it; what had come to an end begins again, for the new gap only.
     *
     * @return whether it is to be asked for
     */
    boolean plan(Gap gap, Instant firstTryAt, Instant now) throws SQLException {
        long priority = Progress.priority(gap.last(), 0, false);
        return sql.update(
                                GROW,
                                gap.last(),
                                gap.first(),
                                gap.missing(),
                                gap.unit(),
                                gap.concentrator(),
                                priority,
                                gap.meter(),
                                gap.day(),
                                gap.last())
                        > 0
                || beginAgain(AGAIN, gap, priority, Optional.empty(), firstTryAt, now)
                || enter(gap, priority, Optional.empty(), firstTryAt, now);
    }

    /** Enters a gap that a person wants filled: it begins anew whatever it was, unless it is being asked for this moment. */
    boolean request(Gap gap, String actor, Instant now) throws SQLException {
        long priority = Progress.priority(gap.last(), 0, true);
        return beginAgain(AS_ASKED, gap, priority, Optional.of(actor), now, now)
                || enter(gap, priority, Optional.of(actor), now, now);
    }

    private boolean beginAgain(
            String statement, Gap gap, long priority, Optional<String> actor, Instant firstTryAt, Instant now)
            throws SQLException {
        return sql.update(
                        statement,
                        firstTryAt,
                        gap.first(),
                        gap.last(),
                        gap.missing(),
                        gap.unit(),
                        gap.concentrator(),
                        priority,
                        actor,
                        now,
                        gap.meter(),
                        gap.day())
                > 0;
    }

    private boolean enter(Gap gap, long priority, Optional<String> actor, Instant firstTryAt, Instant now)
            throws SQLException {
        return sql.update(
                        ENTER,
                        gap.meter(),
                        gap.day(),
                        gap.unit(),
                        gap.kind(),
                        gap.area(),
                        gap.concentrator(),
                        gap.partner(),
                        gap.first(),
                        gap.last(),
                        gap.missing(),
                        priority,
                        firstTryAt,
                        actor,
                        now,
                        gap.meter(),
                        gap.day())
                > 0;
    }

    /** Begins again what was given up because a unit was silent, where it has been heard since. */
    int revive(LocalDate oldest, Instant now) throws SQLException {
        return sql.update(REVIVE, now, now, oldest);
    }
}
