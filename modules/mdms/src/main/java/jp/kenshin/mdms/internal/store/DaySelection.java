package jp.kenshin.mdms.internal.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.kenshin.platform.database.Vendor;

/**
 * Which channels' days to read. The days' bounds stand in the query's text, so that PostgreSQL leaves out all other partitions when it
 * plans; it is also kept from planning by statistics that a partition of this morning does not have yet.
 */
public sealed interface DaySelection {
    /** The FROM clause (and WHERE, which more conditions can follow) that yields rows of the table as {@code b}. */
    String from(Vendor vendor, String table);

    /** Sets the parameters of the clause; returns the index of the next. */
    int bind(PreparedStatement statement, int index) throws SQLException;

    /**
     * A day of a channel.
     *
     * @param channelId channel
     * @param day JST day
     */
    record Key(long channelId, int day) {}

    /**
     * Single days of channels.
     *
     * @param keys at least one
     */
    record Keys(Collection<Key> keys) implements DaySelection {
        @Override
        public String from(Vendor vendor, String table) {
            int first = keys.stream().mapToInt(Key::day).min().orElse(0);
            int last = keys.stream().mapToInt(Key::day).max().orElse(0);
            return switch (vendor) {
                case POSTGRESQL ->
                    " FROM unnest(CAST(? AS bigint ARRAY), CAST(? AS date ARRAY)) AS k(channel_id, jst_day) CROSS JOIN LATERAL (SELECT * FROM "
                            + table
                            + " x WHERE x.channel_id = k.channel_id AND x.jst_day = k.jst_day AND x.jst_day"
                            + between(first, last) + " OFFSET 0) b WHERE true";
                case H2 ->
                    " FROM unnest(CAST(? AS bigint ARRAY), CAST(? AS date ARRAY)) AS k(channel_id, jst_day) JOIN "
                            + table + " b ON b.channel_id = k.channel_id AND b.jst_day = k.jst_day WHERE true";
            };
        }

        @Override
        public int bind(PreparedStatement statement, int index) throws SQLException {
            statement.setArray(
                    index, bigints(statement, keys.stream().map(Key::channelId).toList()));
            statement.setArray(
                    index + 1, dates(statement, keys.stream().map(Key::day).toList()));
            return index + 2;
        }
    }

    /**
     * The same days of all channels.
     *
     * @param channels at least one
     * @param firstDay first day
     * @param lastDay last day, inclusive
     */
    record Range(Collection<Long> channels, int firstDay, int lastDay) implements DaySelection {
        @Override
        public String from(Vendor vendor, String table) {
            return " FROM " + table + " b WHERE b.channel_id = ANY(?) AND b.jst_day" + between(firstDay, lastDay);
        }

        @Override
        public int bind(PreparedStatement statement, int index) throws SQLException {
            statement.setArray(index, bigints(statement, channels));
            return index + 1;
        }
    }

    /** Days as a condition that the planner can read. */
    static String between(int firstDay, int lastDay) {
        return " BETWEEN DATE '" + LocalDate.ofEpochDay(firstDay) + "' AND DATE '" + LocalDate.ofEpochDay(lastDay)
                + "'";
    }

    static Array bigints(PreparedStatement statement, Collection<Long> numbers) throws SQLException {
        Connection connection = statement.getConnection();
        return connection.createArrayOf("bigint", numbers.toArray());
    }

    static Array dates(PreparedStatement statement, List<Integer> days) throws SQLException {
        Connection connection = statement.getConnection();
        return connection.createArrayOf(
                "date", days.stream().map(LocalDate::ofEpochDay).toArray());
    }
}
