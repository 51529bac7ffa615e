package jp.kenshin.collection.internal.progress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.kenshin.collection.CollectionProgress;
import jp.kenshin.collection.CollectionRate;
import jp.kenshin.collection.ProgressFilter;
import jp.kenshin.collection.ServiceLevel;
import jp.kenshin.collection.ServiceLevel.Shortage;
import jp.kenshin.collection.ServiceLevel.Target;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.platform.database.Database;

/** Sums up the rows that {@link TallyJob} keeps. */
@Singleton
public final class JdbcCollectionProgress implements CollectionProgress {
    private static final int MOST_SHORTAGES = 10;
    private static final String RATES = "SUM(s.expected), SUM(s.in_time), SUM(s.received)";
    private static final String FROM =
            " FROM collection.slot_rate s JOIN collection.rate_group g ON g.id = s.group_id WHERE s.jst_day BETWEEN ? AND ?";

    private final Database database;
    private final ControlConfig config;
    private final Clock clock;

    @Inject
    public JdbcCollectionProgress(Database database, ControlConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public List<Slot> slots(LocalDate firstDay, LocalDate lastDay, ProgressFilter filter) {
        Condition condition = Condition.of(filter);
        long now = clock.instant().getEpochSecond();
        String sql = "SELECT s.jst_day, s.slot_at, g.step_s, " + RATES + FROM + condition.sql()
                + " GROUP BY s.jst_day, s.slot_at, g.step_s ORDER BY g.step_s, s.slot_at";
        return ask(sql, firstDay, lastDay, condition, row -> {
                    SlotRule rule = rule(row.getInt(3));
                    long at = row.getLong(2);
                    return new Slot(
                            row.getObject(1, LocalDate.class),
                            Instant.ofEpochSecond(at),
                            rule.stepSeconds(),
                            Instant.ofEpochSecond(rule.deadline(at)),
                            rate(row, 4));
                })
                .stream()
                .filter(slot -> begin(slot) < now)
                .toList();
    }

    private long begin(Slot slot) {
        return slot.at().getEpochSecond() - rule(slot.stepSeconds()).slotSeconds();
    }

    @Override
    public List<Share> shares(Part part, LocalDate firstDay, LocalDate lastDay, ProgressFilter filter) {
        String column = "g." + column(part);
        Condition condition = Condition.of(filter).and(due());
        String sql = "SELECT " + column + ", " + RATES + FROM + condition.sql() + " GROUP BY " + column
                + " ORDER BY SUM(s.received) - SUM(s.expected), " + column;
        return ask(sql, firstDay, lastDay, condition, row -> new Share(row.getString(1), rate(row, 2)));
    }

    private static String column(Part part) {
        return switch (part) {
            case KIND -> "kind";
            case AREA -> "area";
            case CONCENTRATOR -> "concentrator";
            case PARTNER -> "partner";
            case METHOD -> "method";
        };
    }

    @Override
    public List<ServiceLevel> serviceLevels(LocalDate day) {
        return Arrays.stream(Target.values())
                .map(target -> serviceLevel(target, day))
                .filter(level -> level.rate().expected() > 0)
                .toList();
    }

    private ServiceLevel serviceLevel(Target target, LocalDate day) {
        Condition condition = Condition.of(ProgressFilter.ALL)
                .and(due())
                .and(new Condition(" AND g.step_s = ?", List.of(target.stepSeconds())));
        CollectionRate whole = ask("SELECT " + RATES + FROM + condition.sql(), day, day, condition, row -> rate(row, 1))
                .get(0);
        String there = target.atDeadline() ? "SUM(s.in_time)" : "SUM(s.received)";
        String sql = "SELECT g.area, g.concentrator, g.method, " + RATES + FROM + condition.sql()
                + " GROUP BY g.area, g.concentrator, g.method HAVING " + there + " < SUM(s.expected) ORDER BY " + there
                + " - SUM(s.expected), g.area, g.concentrator, g.method FETCH FIRST " + MOST_SHORTAGES + " ROWS ONLY";
        return new ServiceLevel(
                target,
                whole,
                ask(
                        sql,
                        day,
                        day,
                        condition,
                        row -> new Shortage(row.getString(1), row.getString(2), row.getString(3), rate(row, 4))));
    }

    /** Slots whose deadline is over. */
    private Condition due() {
        long now = clock.instant().getEpochSecond();
        return new Condition(
                " AND s.slot_at < CASE WHEN g.step_s >= 3600 THEN CAST(? AS bigint) WHEN g.step_s = 300"
                        + " THEN CAST(? AS bigint) ELSE CAST(? AS bigint) END",
                List.of(
                        rule(3_600).lastDue(now),
                        rule(300).lastDue(now),
                        rule(1_800).lastDue(now)));
    }

    private SlotRule rule(int stepSeconds) {
        return SlotRule.of(stepSeconds, config.deadlines());
    }

    private static CollectionRate rate(ResultSet row, int column) throws SQLException {
        return new CollectionRate(row.getLong(column), row.getLong(column + 1), row.getLong(column + 2));
    }

    /** Reads one row. */
    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(
            String sql, LocalDate firstDay, LocalDate lastDay, Condition condition, RowReader<T> reader) {
        return database.read(connection -> rows(connection, sql, firstDay, lastDay, condition, reader));
    }

    private static <T> List<T> rows(
            Connection connection,
            String sql,
            LocalDate firstDay,
            LocalDate lastDay,
            Condition condition,
            RowReader<T> reader)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, firstDay);
            query.setObject(2, lastDay);
            condition.bind(query, 3);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
        }
        return rows;
    }
}
