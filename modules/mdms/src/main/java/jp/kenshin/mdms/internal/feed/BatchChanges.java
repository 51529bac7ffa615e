package jp.kenshin.mdms.internal.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.Quality;
import jp.kenshin.mdms.internal.day.BlockCodec;
import jp.kenshin.mdms.internal.store.DayReader;
import jp.kenshin.mdms.internal.store.DaySelection;
import jp.kenshin.mdms.internal.store.Days;
import jp.kenshin.platform.database.Vendor;

/**
 * What a batch changed for an owner: the versions it made current, in order of channel and instant. Derived from facts that never
 * change, and so the same whenever it is asked. A value of a block is the first of its instant; where the batch brought nothing else
 * for the channel's day, its block says all. Days for which it brought a rival or a judgement are replayed.
 */
final class BatchChanges {
    private static final Comparator<Item> BY_CHANNEL_AND_INSTANT =
            Comparator.comparingLong(Item::channelId).thenComparingLong(Item::at);

    private final DayReader days;

    BatchChanges(Vendor vendor) {
        this.days = new DayReader(vendor);
    }

    /**
     * A version that a batch made current.
     *
     * @param channelId channel
     * @param at instant, seconds since the epoch
     * @param value stored units
     * @param quality what it was worth
     * @param version counts up from 1
     */
    record Item(long channelId, long at, long value, Quality quality, int version) {}

    /** A batch, as seen by an owner, on the days it touches. */
    private record Slice(Connection connection, long batchId, String owner, String between) {
        PreparedStatement prepare(String columns, String table) throws SQLException {
            PreparedStatement query = connection.prepareStatement("SELECT " + columns + " FROM mdms." + table
                    + " WHERE jst_day" + between + " AND batch_id = ? AND owner = ?");
            query.setLong(1, batchId);
            query.setString(2, owner);
            return query;
        }
    }

    List<Item> of(Connection connection, long batchId, String owner) throws SQLException {
        List<Integer> touched = daysOf(connection, batchId);
        if (touched.isEmpty()) {
            return List.of();
        }
        String between = DaySelection.between(touched.get(0), touched.get(touched.size() - 1));
        Slice slice = new Slice(connection, batchId, owner, between);
        Set<DaySelection.Key> intricate = new LinkedHashSet<>();
        addKeys(slice, "reading_conflict", intricate);
        addKeys(slice, "judgement", intricate);
        List<Item> items = new ArrayList<>();
        addBlocks(slice, intricate, items);
        if (!intricate.isEmpty()) {
            addReplayed(slice, intricate, items);
        }
        items.sort(BY_CHANNEL_AND_INSTANT);
        return items;
    }

    private static void addKeys(Slice slice, String table, Set<DaySelection.Key> keys) throws SQLException {
        try (PreparedStatement query = slice.prepare("channel_id, jst_day", table);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                LocalDate day = rows.getObject(2, LocalDate.class);
                keys.add(new DaySelection.Key(rows.getLong(1), (int) day.toEpochDay()));
            }
        }
    }

    private static void addBlocks(Slice slice, Set<DaySelection.Key> intricate, List<Item> items) throws SQLException {
        try (PreparedStatement query = slice.prepare("channel_id, start_at, step_s, n, vals", "reading_block");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                long channelId = rows.getLong(1);
                long startAt = rows.getLong(2);
                if (!intricate.contains(new DaySelection.Key(channelId, Jst.dayOf(startAt)))) {
                    long step = rows.getInt(3);
                    long[] values = new long[rows.getInt(4)];
                    BlockCodec.decode(rows.getBytes(5), values);
                    for (int i = 0; i < values.length; i++) {
                        items.add(new Item(channelId, startAt + i * step, values[i], Quality.ACTUAL, 1));
                    }
                }
            }
        }
    }

    private void addReplayed(Slice slice, Set<DaySelection.Key> keys, List<Item> items) throws SQLException {
        Days read =
                days.read(slice.connection(), new DaySelection.Keys(keys), new DayReader.Facts(slice.owner(), null));
        for (DaySelection.Key key : keys) {
            read.day(key.channelId(), key.day())
                    .changes(batch -> batch == slice.batchId())
                    .forEach(version -> items.add(new Item(
                            key.channelId(),
                            version.chosen().at(),
                            version.chosen().value(),
                            version.quality(),
                            version.number())));
        }
    }

    private static List<Integer> daysOf(Connection connection, long batchId) throws SQLException {
        List<Integer> days = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT jst_day FROM mdms.batch_day WHERE batch_id = ? ORDER BY jst_day")) {
            query.setLong(1, batchId);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    days.add((int) rows.getObject(1, LocalDate.class).toEpochDay());
                }
            }
        }
        return days;
    }
}
