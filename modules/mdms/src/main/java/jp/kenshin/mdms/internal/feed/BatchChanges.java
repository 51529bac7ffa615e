package jp.kenshin.mdms.internal.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.internal.day.DayHistory;
import jp.kenshin.mdms.internal.day.Version;
import jp.kenshin.mdms.internal.store.DayReader;
import jp.kenshin.mdms.internal.store.DaySelection;
import jp.kenshin.mdms.internal.store.Days;
import jp.kenshin.platform.database.Vendor;

/**
 * What a batch changed for an owner: the versions it made current, in order of channel and instant. Derived from facts that never
 * change, and so the same whenever it is asked.
 */
final class BatchChanges {
    private final Vendor vendor;
    private final DayReader days;

    BatchChanges(Vendor vendor) {
        this.vendor = vendor;
        this.days = new DayReader(vendor);
    }

    /**
     * A version that a batch made current.
     *
     * @param channelId channel
     * @param version what is current since
     */
    record Item(long channelId, Version version) {}

    List<Item> of(Connection connection, long batchId, String owner) throws SQLException {
        Set<DaySelection.Key> keys = touched(connection, batchId, owner);
        if (keys.isEmpty()) {
            return List.of();
        }
        Days read = days.read(connection, new DaySelection.Keys(keys), new DayReader.Facts(owner, null));
        List<Item> items = new ArrayList<>();
        for (DaySelection.Key key : keys) {
            DayHistory day = read.day(key.channelId(), key.day());
            day.changes(batch -> batch == batchId).forEach(version -> items.add(new Item(key.channelId(), version)));
        }
        items.sort(Comparator.comparingLong(Item::channelId)
                .thenComparingLong(item -> item.version().chosen().at()));
        return items;
    }

    private Set<DaySelection.Key> touched(Connection connection, long batchId, String owner) throws SQLException {
        Set<DaySelection.Key> keys = new LinkedHashSet<>();
        List<Integer> days = daysOf(connection, batchId);
        if (days.isEmpty()) {
            return keys;
        }
        String between = DaySelection.between(days.get(0), days.get(days.size() - 1));
        for (String query : List.of(
                "SELECT channel_id, start_at FROM mdms.reading_block WHERE jst_day" + between,
                "SELECT channel_id, reading_at FROM mdms.reading_conflict WHERE jst_day" + between,
                "SELECT channel_id, " + startOfDay() + " FROM mdms.judgement WHERE jst_day" + between)) {
            try (PreparedStatement statement = connection.prepareStatement(query + " AND batch_id = ? AND owner = ?")) {
                statement.setLong(1, batchId);
                statement.setString(2, owner);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        keys.add(new DaySelection.Key(rows.getLong(1), Jst.dayOf(rows.getLong(2))));
                    }
                }
            }
        }
        return keys;
    }

    /** The first second of a row's day that belongs to it, in seconds since the epoch. */
    private String startOfDay() {
        String days =
                switch (vendor) {
                    case POSTGRESQL -> "(jst_day - DATE '1970-01-01')";
                    case H2 -> "DATEDIFF(DAY, DATE '1970-01-01', jst_day)";
                };
        return "CAST(" + days + " AS bigint) * " + Jst.SECONDS_PER_DAY + " + " + (Jst.startOfDay(0) + 1);
    }

    private static List<Integer> daysOf(Connection connection, long batchId) throws SQLException {
        List<Integer> days = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT jst_day FROM mdms.batch_day WHERE batch_id = ? ORDER BY jst_day")) {
            query.setLong(1, batchId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    days.add((int) rows.getObject(1, java.time.LocalDate.class).toEpochDay());
                }
            }
        }
        return days;
    }
}
