package jp.kenshin.collection.internal.progress;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kenshin.collection.internal.progress.Tally.Count;
import jp.kenshin.collection.internal.progress.Tally.SlotKey;
import jp.kenshin.registry.MeterKind;

/** The rows of groups and of what they owed and brought, slot by slot. */
final class RateTable {
    private static final String GROUPS =
            "SELECT id, kind, step_s, area, concentrator, partner, method FROM collection.rate_group";
    private static final String ADD_GROUP =
            "INSERT INTO collection.rate_group (id, kind, step_s, area, concentrator, partner, method) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String EXPECT =
            "UPDATE collection.slot_rate SET expected = ? WHERE jst_day = ? AND slot_at = ? AND group_id = ?";
    private static final String COUNT =
            """
            UPDATE collection.slot_rate SET in_time = in_time + ?, received = received + ?
            WHERE jst_day = ? AND slot_at = ? AND group_id = ?""";
    private static final String ENTER =
            """
            INSERT INTO collection.slot_rate (expected, in_time, received, jst_day, slot_at, group_id)
            VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String ROWS = "SELECT slot_at, group_id FROM collection.slot_rate WHERE jst_day = ?";
    private static final int ROWS_AT_ONCE = 5_000;

    private final Connection connection;

    RateTable(Connection connection) {
        this.connection = connection;
    }

    /** Numbers of the groups in the table, in the order given; those that are new are entered. */
    int[] numbers(List<RateGroup> groups) throws SQLException {
        Map<RateGroup, Integer> known = new HashMap<>();
        int last = 0;
        try (PreparedStatement query = connection.prepareStatement(GROUPS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                last = Math.max(last, row.getInt(1));
                known.put(group(row), row.getInt(1));
            }
        }
        int[] numbers = new int[groups.size()];
        try (PreparedStatement insert = connection.prepareStatement(ADD_GROUP)) {
            for (int i = 0; i < numbers.length; i++) {
                Integer number = known.get(groups.get(i));
                numbers[i] = number != null ? number : ++last;
                if (number == null) {
                    enter(insert, numbers[i], groups.get(i));
                }
            }
            insert.executeBatch();
        }
        return numbers;
    }

    private static RateGroup group(ResultSet row) throws SQLException {
        return new RateGroup(
                MeterKind.valueOf(row.getString(2)),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    private static void enter(PreparedStatement insert, int number, RateGroup group) throws SQLException {
        insert.setInt(1, number);
        insert.setString(2, group.kind().name());
        insert.setInt(3, group.stepSeconds());
        insert.setString(4, group.area());
        insert.setString(5, group.concentrator());
        insert.setString(6, group.partner());
        insert.setString(7, group.method());
        insert.addBatch();
    }

    /** Sets what a day owes; rows that owe nothing any more keep what came. */
    void expect(LocalDate day, Map<SlotKey, Integer> owed, int[] numbers) throws SQLException {
        Map<SlotKey, Integer> rest = new HashMap<>();
        owed.forEach((key, values) -> rest.put(numbered(key, numbers), values));
        try (Batch update = new Batch(EXPECT);
                Batch insert = new Batch(ENTER)) {
            for (SlotKey known : rows(day)) {
                Integer values = rest.remove(known);
                update.add(known, values == null ? 0 : values);
            }
            for (Map.Entry<SlotKey, Integer> entry : rest.entrySet()) {
                insert.add(entry.getKey(), entry.getValue(), 0, 0);
            }
        }
    }

    private Set<SlotKey> rows(LocalDate day) throws SQLException {
        Set<SlotKey> rows = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setObject(1, day);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new SlotKey((int) day.toEpochDay(), row.getLong(1), row.getInt(2)));
                }
            }
        }
        return rows;
    }

    /** Adds what came; values of days that are not watched are passed over. */
    void count(Map<SlotKey, Count> counts, int[] numbers, Set<LocalDate> watched) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(COUNT);
                Batch insert = new Batch(ENTER)) {
            for (Map.Entry<SlotKey, Count> entry : counts.entrySet()) {
                SlotKey key = numbered(entry.getKey(), numbers);
                if (watched.contains(LocalDate.ofEpochDay(key.day()))) {
                    Count count = entry.getValue();
                    bind(update, key, count.inTime(), count.received());
                    if (update.executeUpdate() == 0) {
                        insert.add(key, 0, count.inTime(), count.received());
                    }
                }
            }
        }
    }

    private static SlotKey numbered(SlotKey key, int[] numbers) {
        return new SlotKey(key.day(), key.slotAt(), numbers[key.group()]);
    }

    private static void bind(PreparedStatement statement, SlotKey key, int... values) throws SQLException {
        int index = 1;
        for (int value : values) {
            statement.setInt(index++, value);
        }
        statement.setObject(index, LocalDate.ofEpochDay(key.day()));
        statement.setLong(index + 1, key.slotAt());
        statement.setInt(index + 2, key.group());
    }

    /** Rows that go to the server some thousands at a time; the rest when it is closed. */
    private final class Batch implements AutoCloseable {
        private final PreparedStatement statement;
        private int waiting;

        Batch(String sql) throws SQLException {
            this.statement = connection.prepareStatement(sql);
        }

        void add(SlotKey key, int... values) throws SQLException {
            bind(statement, key, values);
            statement.addBatch();
            if (++waiting == ROWS_AT_ONCE) {
                send();
            }
        }

        private void send() throws SQLException {
            statement.executeBatch();
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            send();
            statement.close();
        }
    }
}
