package jp.kenshin.collection.internal.recollection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kenshin.collection.ProgressFilter;
import jp.kenshin.collection.Recollection;
import jp.kenshin.collection.Recollection.Reason;
import jp.kenshin.collection.Recollection.State;
import jp.kenshin.collection.Recollections.Backlog;
import jp.kenshin.collection.Recollections.Query;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.registry.MeterKind;

/** Tasks as people ask for them. */
final class TaskQueries {
    private final Sql sql;

    TaskQueries(Sql sql) {
        this.sql = sql;
    }

    /** Conditions with their parameters. */
    private static final class Conditions {
        private final StringBuilder text = new StringBuilder(" WHERE jst_day BETWEEN ? AND ?");
        private final List<Object> parameters = new ArrayList<>();

        Conditions(LocalDate firstDay, LocalDate lastDay, ProgressFilter filter) {
            parameters.add(firstDay);
            parameters.add(lastDay);
            equal("kind", filter.kind().map(Enum::name));
            equal("area", filter.area());
            equal("concentrator", filter.concentrator().map(Object::toString));
            equal("partner", filter.partner().map(Object::toString));
        }

        void equal(String column, Optional<String> value) {
            value.ifPresent(wanted -> {
                text.append(" AND ").append(column).append(" = ?");
                parameters.add(wanted);
            });
        }

        static Conditions of(Query query) {
            Conditions conditions = new Conditions(query.firstDay(), query.lastDay(), query.filter());
            conditions.equal("reason", query.reason().map(Enum::name));
            conditions
                    .text
                    .append(" AND state IN (")
                    .append(query.states().stream().map(state -> "?").collect(Collectors.joining(", ")))
                    .append(')');
            conditions.parameters.addAll(query.states());
            return conditions;
        }

        Object[] with(Object... more) {
            List<Object> all = new ArrayList<>(parameters);
            all.addAll(List.of(more));
            return all.toArray();
        }
    }

    List<Recollection> list(Query query, int offset, int limit) throws SQLException {
        Conditions conditions = Conditions.of(query);
        return sql.list(
                "SELECT * FROM collection.recollection" + conditions.text
                        + " ORDER BY jst_day DESC, meter_id OFFSET ? ROWS FETCH FIRST ? ROWS ONLY",
                TaskQueries::recollection,
                conditions.with(offset, limit));
    }

    long count(Query query) throws SQLException {
        Conditions conditions = Conditions.of(query);
        return sql.find(
                        "SELECT COUNT(*) FROM collection.recollection" + conditions.text,
                        row -> row.getLong(1),
                        conditions.with())
                .orElse(0L);
    }

    private record Group(State state, Reason reason, long tasks, Instant oldest) {}

    Backlog backlog(ProgressFilter filter, LocalDate firstDay, LocalDate lastDay) throws SQLException {
        Conditions conditions = new Conditions(firstDay, lastDay, filter);
        List<Group> groups = sql.list(
                "SELECT state, reason, COUNT(*) AS tasks, MIN(changed_at) AS oldest FROM collection.recollection"
                        + conditions.text + " GROUP BY state, reason",
                row -> new Group(
                        State.valueOf(row.getString("state")),
                        Reason.valueOf(row.getString("reason")),
                        row.getLong("tasks"),
                        Sql.instant(row, "oldest")),
                conditions.with());
        Map<State, Long> byState = new EnumMap<>(State.class);
        groups.forEach(group -> byState.merge(group.state(), group.tasks(), Long::sum));
        return new Backlog(
                byState,
                byReason(groups, State.GIVEN_UP),
                byReason(groups, State.WAITING),
                groups.stream()
                        .filter(group -> group.state() == State.WAITING)
                        .map(Group::oldest)
                        .min(Instant::compareTo));
    }

    private static Map<Reason, Long> byReason(List<Group> groups, State state) {
        Map<Reason, Long> reasons = new EnumMap<>(Reason.class);
        groups.stream()
                .filter(group -> group.state() == state)
                .forEach(group -> reasons.put(group.reason(), group.tasks()));
        return reasons;
    }

    private static Recollection recollection(ResultSet row) throws SQLException {
        String partner = row.getString("partner");
        return new Recollection(
                MeterId.of(row.getString("meter_id")),
                row.getObject("jst_day", LocalDate.class),
                row.getString("unit_id"),
                MeterKind.valueOf(row.getString("kind")),
                row.getString("area"),
                row.getString("concentrator"),
                partner.isEmpty() ? Optional.empty() : Optional.of(PartnerId.of(partner)),
                row.getInt("missing"),
                State.valueOf(row.getString("state")),
                row.getInt("tries"),
                Sql.instant(row, "next_try_at"),
                Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                Optional.ofNullable(row.getString("requested_by")),
                Sql.instant(row, "changed_at"));
    }
}
