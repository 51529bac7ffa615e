package jp.kenshin.collection.internal.event;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states of events, as they are remembered from one batch to the next. */
final class StateTable {
    private static final int FIRST_OF_KEY = 8;

    private StateTable() {}

    /** A state while a batch is worked on. */
    static final class Row {
        final EventState state;
        final boolean stored;
        /** The beginning in the log that is not over; 0 for none. */
        long openEvent;

        private Row(EventState state, long openEvent, boolean stored) {
            this.state = state;
            this.openEvent = openEvent;
            this.stored = stored;
        }

        /** @param clearAt newest moment at which it is known not to be so */
        static Row unknown(@Nullable Instant clearAt) {
            return new Row(new EventState(new EventState.Memory(null, clearAt, null, false, false), false), 0, false);
        }
    }

    /** All states of the units. */
    static Map<StateKey, Row> load(Connection connection, Collection<String> units) throws SQLException {
        Map<StateKey, Row> rows = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                """
                SELECT unit, meter_id, code, set_at, clear_at, over_at, over_own, over_alone, open_event
                FROM collection.event_state WHERE unit = ANY(?)""")) {
            query.setArray(1, connection.createArrayOf("varchar", units.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.put(new StateKey(row.getString(1), row.getString(2), row.getString(3)), read(row));
                }
            }
        }
        return rows;
    }

    private static Row read(ResultSet row) throws SQLException {
        long openEvent = row.getLong(9);
        EventState.Memory memory = new EventState.Memory(
                instant(row, 4), instant(row, 5), instant(row, 6), row.getBoolean(7), row.getBoolean(8));
        return new Row(new EventState(memory, openEvent != 0), openEvent, true);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /** Writes what has changed. */
    static void store(Connection connection, Map<StateKey, Row> rows, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                        """
                        INSERT INTO collection.event_state
                            (set_at, clear_at, over_at, over_own, over_alone, open_event, touched_at, unit, meter_id, code)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
                PreparedStatement update = connection.prepareStatement(
                        """
                        UPDATE collection.event_state SET set_at = ?, clear_at = ?, over_at = ?, over_own = ?,
                            over_alone = ?, open_event = ?, touched_at = ?
                        WHERE unit = ? AND meter_id = ? AND code = ?""")) {
            for (Map.Entry<StateKey, Row> entry : rows.entrySet()) {
                if (entry.getValue().state.hasChanged()) {
                    PreparedStatement statement = entry.getValue().stored ? update : insert;
                    fill(statement, entry.getKey(), entry.getValue(), now);
                    statement.addBatch();
                }
            }
            insert.executeBatch();
            update.executeBatch();
        }
    }

    private static void fill(PreparedStatement statement, StateKey key, Row row, Instant now) throws SQLException {
        EventState.Memory memory = row.state.memory();
        set(statement, 1, memory.setAt());
        set(statement, 2, memory.clearAt());
        set(statement, 3, memory.overAt());
        statement.setBoolean(4, memory.overOwn());
        statement.setBoolean(5, memory.overAlone());
        statement.setLong(6, row.openEvent);
        statement.setTimestamp(7, Timestamp.from(now));
        statement.setString(FIRST_OF_KEY, key.unit());
        statement.setString(FIRST_OF_KEY + 1, key.meter());
        statement.setString(FIRST_OF_KEY + 2, key.code());
    }

    private static void set(PreparedStatement statement, int index, @Nullable Instant at) throws SQLException {
        if (at == null) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setTimestamp(index, Timestamp.from(at));
        }
    }

    /** Forgets what has been over for long: nothing can come any more that would be mistaken for news. */
    static int forget(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM collection.event_state WHERE open_event = 0 AND touched_at < ?")) {
            delete.setTimestamp(1, Timestamp.from(before));
            return delete.executeUpdate();
        }
    }
}
