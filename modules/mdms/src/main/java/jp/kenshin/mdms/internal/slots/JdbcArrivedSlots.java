package jp.kenshin.mdms.internal.slots;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.kenshin.mdms.ArrivedSlots;
import jp.kenshin.mdms.internal.store.DaySelection;
import jp.kenshin.platform.database.Database;

/** Reads blocks without their values, a day's partition at a time. */
@Singleton
public final class JdbcArrivedSlots implements ArrivedSlots {
    private static final int FETCH_SIZE = 10_000;
    private static final String BLOCKS =
            "SELECT b.channel_id, b.start_at, b.step_s, b.n, t.published_at, t.feed_position FROM mdms.reading_block b"
                    + " JOIN mdms.batch t ON t.id = b.batch_id";

    private final Database database;

    @Inject
    public JdbcArrivedSlots(Database database) {
        this.database = database;
    }

    /**
     * Batches of a stretch of the publish order.
     *
     * @param last position of the last
     * @param lowest smallest of their numbers
     * @param highest largest of their numbers
     * @param days the days they touch
     */
    private record Stretch(long last, long lowest, long highest, SortedSet<LocalDate> days) {}

    @Override
    public long publishedAfter(long position, int mostBatches, LocalDate oldestDay, BlockConsumer consumer) {
        return database.read(connection -> {
            Stretch stretch = stretch(connection, position, mostBatches);
            for (LocalDate day : stretch.days().tailSet(oldestDay)) {
                read(connection, stretch, position, day, consumer);
            }
            return stretch.last();
        });
    }

    private static Stretch stretch(Connection connection, long position, int mostBatches) throws SQLException {
        long last = position;
        long lowest = Long.MAX_VALUE;
        long highest = Long.MIN_VALUE;
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT id, feed_position FROM mdms.batch WHERE feed_position > ? ORDER BY feed_position FETCH FIRST ? ROWS ONLY")) {
            query.setLong(1, position);
            query.setInt(2, mostBatches);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lowest = Math.min(lowest, row.getLong(1));
                    highest = Math.max(highest, row.getLong(1));
                    last = row.getLong(2);
                }
            }
        }
        return new Stretch(last, lowest, highest, days(connection, position, last));
    }

    private static SortedSet<LocalDate> days(Connection connection, long after, long last) throws SQLException {
        SortedSet<LocalDate> days = new TreeSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT DISTINCT d.jst_day FROM mdms.batch_day d JOIN mdms.batch b ON b.id = d.batch_id"
                        + " WHERE b.feed_position > ? AND b.feed_position <= ?")) {
            query.setLong(1, after);
            query.setLong(2, last);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    days.add(row.getObject(1, LocalDate.class));
                }
            }
        }
        return days;
    }

    /** The range of numbers finds the blocks, the position says whether they are meant: numbers and positions may differ in order. */
    private static void read(Connection connection, Stretch stretch, long after, LocalDate day, BlockConsumer consumer)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(BLOCKS + " WHERE b.jst_day = " + literal(day)
                + " AND b.batch_id BETWEEN ? AND ? AND t.feed_position > ? AND t.feed_position <= ?")) {
            query.setLong(1, stretch.lowest());
            query.setLong(2, stretch.highest());
            query.setLong(3, after);
            query.setLong(4, stretch.last());
            hand(query, consumer);
        }
    }

    @Override
    public void ofDay(LocalDate day, long fromSecond, long toSecond, BlockConsumer consumer) {
        database.<Boolean>read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(BLOCKS + " WHERE b.jst_day = " + literal(day)
                    + " AND b.start_at <= ? AND b.start_at + (b.n - 1) * b.step_s >= ?")) {
                query.setLong(1, toSecond);
                query.setLong(2, fromSecond);
                hand(query, consumer);
            }
            return true;
        });
    }

    @Override
    public void ofChannels(Collection<Long> channels, LocalDate firstDay, LocalDate lastDay, BlockConsumer consumer) {
        if (channels.isEmpty()) {
            return;
        }
        database.<Boolean>read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(BLOCKS
                    + " WHERE b.channel_id = ANY(?) AND b.jst_day"
                    + DaySelection.between((int) firstDay.toEpochDay(), (int) lastDay.toEpochDay()))) {
                query.setArray(1, connection.createArrayOf("bigint", channels.toArray()));
                hand(query, consumer);
            }
            return true;
        });
    }

    /** In the text, so that PostgreSQL leaves out all other partitions when it plans. */
    private static String literal(LocalDate day) {
        return "DATE '" + day + "'";
    }

    private static void hand(PreparedStatement query, BlockConsumer consumer) throws SQLException {
        query.setFetchSize(FETCH_SIZE);
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Timestamp published = row.getTimestamp(5);
                consumer.accept(
                        row.getLong(1),
                        row.getLong(2),
                        row.getInt(3),
                        row.getInt(4),
                        published == null
                                ? Long.MAX_VALUE
                                : published.toInstant().getEpochSecond());
            }
        }
    }
}
