package jp.kenshin.collection.internal.progress;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which days are watched, and up to which publication their values are counted. */
final class WatchBook {
    private final Connection connection;

    WatchBook(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param position everything published up to it is counted
     * @param watchedFrom first day that is watched
     */
    record Head(long position, LocalDate watchedFrom) {}

    Optional<Head> findHead() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT feed_position, watched_from FROM collection.tally_head WHERE id = 1");
                ResultSet row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Head(row.getLong(1), row.getObject(2, LocalDate.class)))
                    : Optional.empty();
        }
    }

    void begin(LocalDate watchedFrom) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO collection.tally_head (id, feed_position, watched_from) VALUES (1, 0, ?)")) {
            insert.setObject(1, watchedFrom);
            insert.executeUpdate();
        }
    }

    /** Moves on, unless another node has done so meanwhile. */
    boolean advance(long from, long to) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE collection.tally_head SET feed_position = ? WHERE id = 1 AND feed_position = ?")) {
            update.setLong(1, to);
            update.setLong(2, from);
            return update.executeUpdate() == 1;
        }
    }

    Set<LocalDate> days() throws SQLException {
        Set<LocalDate> days = new HashSet<>();
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT DISTINCT jst_day FROM collection.watched_day");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                days.add(row.getObject(1, LocalDate.class));
            }
        }
        return days;
    }

    /** Enters the steps of a day that are not watched yet. */
    void open(LocalDate day, Set<Integer> steps, long startOfDay, Instant now) throws SQLException {
        Set<Integer> rest = new HashSet<>(steps);
        rest.removeAll(steps(day));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO collection.watched_day (jst_day, step_s, opened_at, examined_until) VALUES (?, ?, ?, ?)")) {
            for (int step : rest) {
                insert.setObject(1, day);
                insert.setInt(2, step);
                insert.setObject(3, now.atOffset(ZoneOffset.UTC));
                insert.setLong(4, startOfDay);
                insert.executeUpdate();
            }
        }
    }

    private Set<Integer> steps(LocalDate day) throws SQLException {
        Set<Integer> steps = new HashSet<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT step_s FROM collection.watched_day WHERE jst_day = ?")) {
            query.setObject(1, day);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    steps.add(row.getInt(1));
                }
            }
        }
        return steps;
    }
}
