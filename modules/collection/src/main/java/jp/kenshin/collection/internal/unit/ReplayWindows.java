package jp.kenshin.collection.internal.unit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.kenshin.echonet.envelope.ReplayWindow;
import jp.kenshin.platform.database.Database;

/**
 * The replay windows of all units, in the database, so that no restart and no second node takes a frame again. Checked and moved on in one
 * transaction, before what the frames carry is stored: a frame that then fails is sent again under a new counter.
 */
@Singleton
public class ReplayWindows {
    private final Database database;

    @Inject
    public ReplayWindows(Database database) {
        this.database = database;
    }

    /**
     * Where a frame claims to stand in its sender's sequence, proven by its tag.
     *
     * @param unit sender
     * @param keyId key it was sealed with
     * @param counter unsigned
     */
    public record Arrival(String unit, int keyId, long counter) {}

    private record Sequence(String unit, int keyId) {}

    /** Which of the arrivals, by their index, are new; the others came before, or are too old to tell. */
    public BitSet admit(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return new BitSet();
        }
        return database.inTransaction(connection -> {
            SortedSet<String> units = new TreeSet<>();
            arrivals.forEach(arrival -> units.add(arrival.unit()));
            Map<Sequence, ReplayWindow> known = lock(connection, units);
            Map<Sequence, ReplayWindow> moved = new LinkedHashMap<>();
            BitSet admitted = new BitSet(arrivals.size());
            for (int i = 0; i < arrivals.size(); i++) {
                Arrival arrival = arrivals.get(i);
                Sequence sequence = new Sequence(arrival.unit(), arrival.keyId());
                ReplayWindow window = moved.getOrDefault(sequence, known.getOrDefault(sequence, ReplayWindow.EMPTY));
                Optional<ReplayWindow> after = window.accept(arrival.counter());
                after.ifPresent(next -> moved.put(sequence, next));
                admitted.set(i, after.isPresent());
            }
            store(connection, known, moved);
            return admitted;
        });
    }

    /** The units' own rows are locked, not only the windows': a new window has none yet. In order, so that two nodes never wait for each other. */
    private static Map<Sequence, ReplayWindow> lock(Connection connection, SortedSet<String> units)
            throws SQLException {
        Map<Sequence, ReplayWindow> windows = new HashMap<>();
        Object[] ids = units.toArray();
        try (PreparedStatement lock = connection.prepareStatement(
                        "SELECT id FROM collection.unit WHERE id = ANY (?) ORDER BY id FOR UPDATE");
                PreparedStatement query = connection.prepareStatement(
                        "SELECT unit_id, key_id, highest, seen FROM collection.unit_window WHERE unit_id = ANY (?)")) {
            lock.setArray(1, connection.createArrayOf("VARCHAR", ids));
            lock.executeQuery().close();
            query.setArray(1, connection.createArrayOf("VARCHAR", ids));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    windows.put(
                            new Sequence(row.getString(1), row.getInt(2)),
                            new ReplayWindow(row.getLong(3), row.getLong(4)));
                }
            }
        }
        return windows;
    }

    private static void store(
            Connection connection, Map<Sequence, ReplayWindow> known, Map<Sequence, ReplayWindow> moved)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                        "UPDATE collection.unit_window SET highest = ?, seen = ? WHERE unit_id = ? AND key_id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO collection.unit_window (highest, seen, unit_id, key_id) VALUES (?, ?, ?, ?)")) {
            for (Map.Entry<Sequence, ReplayWindow> each : moved.entrySet()) {
                PreparedStatement statement = known.containsKey(each.getKey()) ? update : insert;
                statement.setLong(1, each.getValue().highest());
                statement.setLong(2, each.getValue().seen());
                statement.setString(3, each.getKey().unit());
                statement.setInt(4, each.getKey().keyId());
                statement.addBatch();
            }
            update.executeBatch();
            insert.executeBatch();
        }
    }
}
