package jp.kenshin.collection.internal.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import jp.kenshin.collection.EventOrigin;
import jp.kenshin.collection.Observation;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;

/** Writes the log. */
final class EventTable {
    private static final int LONGEST_DETAIL = 200;

    private EventTable() {}

    static void insert(Connection connection, List<Recording.NewEvent> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO collection.event
                    (id, unit, meter_id, owner, area, concentrator_id, code, cim, raised, occurred_at, unit_time,
                     received_at, is_open, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Recording.NewEvent entry : entries) {
                fill(insert, entry);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void fill(PreparedStatement insert, Recording.NewEvent entry) throws SQLException {
        EventOrigin origin = entry.event().origin();
        Observation observation = entry.event().observation();
        boolean raised = entry.news().raised();
        insert.setLong(1, entry.id());
        insert.setString(2, origin.unit());
        insert.setString(3, origin.meter().map(MeterId::value).orElse(""));
        insert.setString(4, origin.owner().map(PartnerId::value).orElse(""));
        insert.setString(5, origin.area());
        insert.setString(6, origin.concentrator().map(ConcentratorId::value).orElse(null));
        insert.setString(7, observation.type().code());
        insert.setString(8, observation.type().cim(raised, observation.object()));
        insert.setBoolean(9, raised);
        insert.setTimestamp(10, Timestamp.from(entry.news().at()));
        insert.setBoolean(11, entry.own());
        insert.setTimestamp(12, Timestamp.from(entry.event().receivedAt()));
        insert.setBoolean(13, entry.news().open());
        insert.setString(14, shortened(observation.detail()));
    }

    private static String shortened(String detail) {
        return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
    }

    /** The beginnings are over. */
    static void close(Connection connection, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE collection.event SET is_open = FALSE WHERE id = ANY(?)")) {
            update.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            update.executeUpdate();
        }
    }

    /** Whether the beginning of an event at a time of the unit's clock is in the log. */
    static boolean holdsBeginning(Connection connection, StateKey key, Instant at) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                """
                SELECT 1 FROM collection.event
                WHERE unit = ? AND meter_id = ? AND code = ? AND occurred_at = ? AND raised AND unit_time""")) {
            query.setString(1, key.unit());
            query.setString(2, key.meter());
            query.setString(3, key.code());
            query.setTimestamp(4, Timestamp.from(at));
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
