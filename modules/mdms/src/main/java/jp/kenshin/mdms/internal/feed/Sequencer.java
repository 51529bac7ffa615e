package jp.kenshin.mdms.internal.feed;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.mdms.internal.store.DefaultReadingStore;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.BackgroundJob;

/**
 * Gives committed batches their positions in the publish order. A batch that commits late gets a later position, so a reader that has
 * seen a position never misses one before it; batches of one channel are numbered in the order of their commits and keep it. The lock
 * on the feed's head keeps the order even if two nodes believe to hold the lease.
 */
@Singleton
public final class Sequencer implements BackgroundJob {
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int AT_ONCE = 1_000;

    private final Database database;
    private final Clock clock;

    @Inject
    public Sequencer(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The last position given out, and when. */
    private record Head(long position, Instant publishedAt) {}

    @Override
    public String name() {
        return DefaultReadingStore.SEQUENCER;
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    /** Publishes all that is committed. */
    @Override
    public void run() {
        int published = AT_ONCE;
        while (published == AT_ONCE) {
            published = database.inTransaction(this::publishSome);
        }
    }

    private int publishSome(Connection connection) throws SQLException {
        Head head = lockHead(connection);
        List<Long> batches = unpublished(connection);
        if (batches.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant publishedAt = now.isBefore(head.publishedAt()) ? head.publishedAt() : now;
        publish(connection, batches, head.position(), publishedAt);
        moveHead(connection, head.position() + batches.size(), publishedAt);
        return batches.size();
    }

    private static Head lockHead(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT feed_position, published_at FROM mdms.feed_head WHERE id = 1 FOR UPDATE");
                ResultSet row = query.executeQuery()) {
            row.next();
            return new Head(row.getLong(1), row.getTimestamp(2).toInstant());
        }
    }

    private static List<Long> unpublished(Connection connection) throws SQLException {
        List<Long> batches = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT id FROM mdms.batch WHERE feed_position IS NULL ORDER BY id LIMIT " + AT_ONCE);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                batches.add(rows.getLong(1));
            }
        }
        return batches;
    }

    private static void publish(Connection connection, List<Long> batches, long after, Instant publishedAt)
            throws SQLException {
        try (PreparedStatement batch = connection.prepareStatement(
                        "UPDATE mdms.batch SET feed_position = ?, published_at = ? WHERE id = ?");
                PreparedStatement owners = connection.prepareStatement(
                        "UPDATE mdms.batch_owner SET feed_position = ? WHERE batch_id = ?")) {
            long position = after;
            for (long id : batches) {
                position++;
                batch.setLong(1, position);
                batch.setTimestamp(2, Timestamp.from(publishedAt));
                batch.setLong(3, id);
                batch.addBatch();
                owners.setLong(1, position);
                owners.setLong(2, id);
                owners.addBatch();
            }
            batch.executeBatch();
            owners.executeBatch();
        }
    }

    private static void moveHead(Connection connection, long position, Instant publishedAt) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE mdms.feed_head SET feed_position = ?, published_at = ? WHERE id = 1")) {
            update.setLong(1, position);
            update.setTimestamp(2, Timestamp.from(publishedAt));
            update.executeUpdate();
        }
    }
}
