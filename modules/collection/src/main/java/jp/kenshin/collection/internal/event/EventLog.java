package jp.kenshin.collection.internal.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.collection.EventCount;
import jp.kenshin.collection.EventOrigin;
import jp.kenshin.collection.LoggedEvent;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Sql;

/** Reads the log. */
final class EventLog {
    private static final String COLUMNS = "id, unit, meter_id, owner, area, concentrator_id, code, cim, raised,"
            + " occurred_at, unit_time, received_at, is_open, acknowledged_by, acknowledged_at, detail";

    private final EventCatalogue catalogue;

    EventLog(EventCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<LoggedEvent> newest(Connection connection, Condition condition, int limit) throws SQLException {
        return select(connection, condition, "id DESC", limit);
    }

    List<LoggedEvent> oldest(Connection connection, Condition condition, int limit) throws SQLException {
        return select(connection, condition, "id", limit);
    }

    private List<LoggedEvent> select(Connection connection, Condition condition, String order, int limit)
            throws SQLException {
        List<LoggedEvent> events = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT " + COLUMNS + " FROM collection.event WHERE "
                + condition + " ORDER BY " + order + " LIMIT " + limit)) {
            condition.fill(query);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    events.add(event(row));
                }
            }
        }
        return List.copyOf(events);
    }

    private LoggedEvent event(ResultSet row) throws SQLException {
        Instant occurredAt = row.getTimestamp(10).toInstant();
        return new LoggedEvent(
                row.getLong(1),
                origin(row),
                catalogue.get(row.getString(7)),
                row.getBoolean(9),
                row.getString(8),
                row.getBoolean(11) ? Optional.of(occurredAt) : Optional.empty(),
                row.getTimestamp(12).toInstant(),
                row.getBoolean(13),
                acknowledgement(row),
                row.getString(16));
    }

    private static EventOrigin origin(ResultSet row) throws SQLException {
        return new EventOrigin(
                row.getString(2),
                Optional.of(row.getString(3)).filter(id -> !id.isEmpty()).map(MeterId::of),
                Optional.of(row.getString(4)).filter(id -> !id.isEmpty()).map(PartnerId::of),
                row.getString(5),
                Optional.ofNullable(row.getString(6)).map(ConcentratorId::of));
    }

    private static Optional<LoggedEvent.Acknowledgement> acknowledgement(ResultSet row) throws SQLException {
        String by = row.getString(14);
        return by == null
                ? Optional.empty()
                : Optional.of(
                        new LoggedEvent.Acknowledgement(by, row.getTimestamp(15).toInstant()));
    }

    /** How many events meet the condition, most first. */
    List<EventCount> count(Connection connection, Condition condition) throws SQLException {
        List<EventCount> counts = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT code, area, count(*) AS events FROM collection.event WHERE "
                        + condition + " GROUP BY code, area ORDER BY events DESC, code, area")) {
            condition.fill(query);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.add(new EventCount(catalogue.get(row.getString(1)), row.getString(2), row.getLong(3)));
                }
            }
        }
        return List.copyOf(counts);
    }

    /** Partners with an open event of one of the kinds. */
    Set<PartnerId> endangered(Connection connection, List<String> codes) throws SQLException {
        String places = String.join(", ", Collections.nCopies(codes.size(), "?"));
        return new Sql(connection)
                        .list(
                                "SELECT DISTINCT owner FROM collection.event WHERE is_open AND owner <> '' AND code IN ("
                                        + places + ")",
                                row -> PartnerId.of(row.getString(1)),
                                codes.toArray())
                        .stream()
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Partners with an event after the id; only they, since nobody waits for the utility's own by this way. */
    Set<PartnerId> owners(Connection connection, long after) throws SQLException {
        Set<PartnerId> owners = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT DISTINCT owner FROM collection.event WHERE id > ? AND owner <> ''")) {
            query.setLong(1, after);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    owners.add(PartnerId.of(row.getString(1)));
                }
            }
        }
        return Set.copyOf(owners);
    }

    /** The last event before those that entered since the given time: where a reader without a cursor begins. */
    long lastBefore(Connection connection, Instant since) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT min(id) FROM collection.event WHERE received_at >= ?")) {
            query.setTimestamp(1, Timestamp.from(since));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                long first = row.getLong(1);
                return row.wasNull() ? head(connection) : first - 1;
            }
        }
    }

    long head(Connection connection) throws SQLException {
        return head(connection, "");
    }

    /** Keeps all others from entering events until this transaction ends. */
    long lockHead(Connection connection) throws SQLException {
        return head(connection, " FOR UPDATE");
    }

    private static long head(Connection connection, String lock) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT event_id FROM collection.event_head WHERE id = 1" + lock);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    void moveHead(Connection connection, long id) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE collection.event_head SET event_id = ? WHERE id = 1")) {
            update.setLong(1, id);
            update.executeUpdate();
        }
    }

    /** Events of one kind that meet the condition. */
    List<Long> ids(Connection connection, Condition condition, String code) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT id FROM collection.event WHERE code = ? AND " + condition)) {
            condition.fill(query, 1);
            query.setString(1, code);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }

    /** Notes who took note of events, unless somebody has before; says of how many. */
    int acknowledge(Connection connection, Condition condition, String user, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE collection.event SET acknowledged_by = ?, acknowledged_at = ? WHERE " + condition
                        + " AND acknowledged_by IS NULL")) {
            condition.fill(update, 2);
            update.setString(1, user);
            update.setTimestamp(2, Timestamp.from(at));
            return update.executeUpdate();
        }
    }
}
