package jp.kenshin.collection.internal.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.UnitSchedule;
import jp.kenshin.collection.UnitSchedule.Problem;
import jp.kenshin.collection.UnitSchedule.Timing;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.registry.MeterKind;

/** The rows of schedules, and of the rhythms that follow from them. */
final class ScheduleTable {
    private static final String SELECT =
            """
            SELECT unit_id, kind, wanted_granularity, wanted_every, wanted_offset, wanted_by, wanted_at, told_granularity,
                told_every, told_offset, told_at, tries, next_try_at, problem FROM collection.unit_schedule
            """;
    private static final String WANT =
            """
            UPDATE collection.unit_schedule SET wanted_granularity = ?, wanted_every = ?, wanted_offset = ?, wanted_by = ?,
                wanted_at = ?, tries = 0, next_try_at = ?, problem = 'NONE' WHERE unit_id = ? AND kind = ?""";
    private static final String ENTER =
            """
            INSERT INTO collection.unit_schedule (wanted_granularity, wanted_every, wanted_offset, wanted_by, wanted_at,
                next_try_at, unit_id, kind, tries, problem) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 'NONE')""";
    private static final String TOLD =
            """
            UPDATE collection.unit_schedule SET told_granularity = ?, told_every = ?, told_offset = ?, told_at = ?
            WHERE unit_id = ? AND kind = ?""";
    private static final String NEXT =
            """
            UPDATE collection.unit_schedule SET tries = ?, problem = ?, next_try_at = ?
            WHERE unit_id = ? AND kind = ? AND wanted_at = ?""";
    private static final String RHYTHM =
            "UPDATE collection.unit_rhythm SET step_s = ? WHERE unit_id = ? AND kind = ? AND from_second = ?";
    private static final String ENTER_RHYTHM =
            "INSERT INTO collection.unit_rhythm (step_s, unit_id, kind, from_second) VALUES (?, ?, ?, ?)";
    private static final String CHANGED = "UPDATE collection.rhythm_revision SET revision = revision + 1 WHERE id = 1";

    private final Sql sql;

    ScheduleTable(Sql sql) {
        this.sql = sql;
    }

    List<UnitSchedule> ofUnit(String unit) throws SQLException {
        return sql.list(SELECT + "WHERE unit_id = ? ORDER BY kind", ScheduleTable::schedule, unit);
    }

    Optional<UnitSchedule> find(String unit, MeterKind kind) throws SQLException {
        return sql.find(SELECT + "WHERE unit_id = ? AND kind = ?", ScheduleTable::schedule, unit, kind);
    }

    /** Units that have a schedule to be asked about, who has waited longest first. */
    List<String> dueUnits(Instant now, int most) throws SQLException {
        return sql.list(
                "SELECT unit_id FROM collection.unit_schedule WHERE next_try_at <= ? GROUP BY unit_id"
                        + " ORDER BY MIN(next_try_at), unit_id LIMIT ?",
                row -> row.getString(1),
                now,
                most);
    }

    /** Enters a wish, or changes it; the unit is asked at once. */
    void want(String unit, MeterKind kind, Timing wanted, String actor, Instant now) throws SQLException {
        Object[] values = {
            wanted.granularityMinutes(), wanted.everyMinutes(), wanted.offsetSeconds(), actor, now, now, unit, kind
        };
        if (sql.update(WANT, values) == 0) {
            sql.update(ENTER, values);
        }
    }

    /** Takes down what the unit says that it does. */
    void told(UnitSchedule schedule, Timing told, Instant now) throws SQLException {
        sql.update(
                TOLD,
                told.granularityMinutes(),
                told.everyMinutes(),
                told.offsetSeconds(),
                now,
                schedule.unit(),
                schedule.kind());
    }

    /** When the unit is asked again, and why; nothing where something else is wanted by now. */
    void next(UnitSchedule schedule, int tries, Problem problem, Instant at) throws SQLException {
        sql.update(NEXT, tries, problem, at, schedule.unit(), schedule.kind(), schedule.wantedAt());
    }

    /** From an instant on values are expected at another step. */
    void rhythm(UnitSchedule schedule, long fromSecond, int stepSeconds) throws SQLException {
        Object[] values = {stepSeconds, schedule.unit(), schedule.kind(), fromSecond};
        if (sql.update(RHYTHM, values) == 0) {
            sql.update(ENTER_RHYTHM, values);
        }
        sql.update(CHANGED);
    }

    private static UnitSchedule schedule(ResultSet row) throws SQLException {
        Optional<Instant> toldAt = Sql.findInstant(row, "told_at");
        Optional<Timing> told = toldAt.isPresent() ? Optional.of(timing(row, "told_")) : Optional.empty();
        return new UnitSchedule(
                row.getString("unit_id"),
                MeterKind.valueOf(row.getString("kind")),
                timing(row, "wanted_"),
                row.getString("wanted_by"),
                Sql.instant(row, "wanted_at"),
                told,
                toldAt,
                row.getInt("tries"),
                Sql.instant(row, "next_try_at"),
                Problem.valueOf(row.getString("problem")));
    }

    private static Timing timing(ResultSet row, String whose) throws SQLException {
        return new Timing(row.getInt(whose + "granularity"), row.getInt(whose + "every"), row.getInt(whose + "offset"));
    }
}
