package jp.kenshin.mdms.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import jp.kenshin.mdms.AppendResult.Outcome;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.platform.outbox.Outbox;

/** The books of batches: what came, whom and which days it touches, and the event that says so. */
final class BatchBook {
    static final String READINGS_APPENDED = "ReadingsAppended.1";

    private final Outbox outbox;
    private final Clock clock;

    BatchBook(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Number of the next batch; to be taken under its lanes' locks, so that numbers are in the order of commits. */
    long open(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT nextval('mdms.batch_id')");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    void close(Connection connection, long batchId, Arrivals arrivals, Touched touched) throws SQLException {
        insertBatch(connection, batchId, arrivals);
        if (!touched.nothing()) {
            insertOwners(connection, batchId, touched);
            insertDays(connection, batchId, touched);
            outbox.publish(connection, READINGS_APPENDED, payload(batchId, arrivals.origin(), touched));
        }
    }

    private void insertBatch(Connection connection, long batchId, Arrivals arrivals) throws SQLException {
        ReadingBatch.Origin origin = arrivals.origin();
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO mdms.batch
                    (id, receipt, source, submitted_by, historic, received_at, accepted, duplicates, conflicts, rejected)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setLong(1, batchId);
            insert.setString(2, origin.receipt());
            insert.setInt(3, origin.source().ordinal());
            insert.setString(4, origin.submittedBy());
            insert.setBoolean(5, origin.historic());
            insert.setTimestamp(6, Timestamp.from(clock.instant()));
            insert.setInt(7, arrivals.count(Outcome.ACCEPTED));
            insert.setInt(8, arrivals.count(Outcome.DUPLICATE));
            insert.setInt(9, arrivals.count(Outcome.CONFLICT));
            insert.setInt(10, arrivals.rejected());
            insert.executeUpdate();
        }
    }

    private static void insertOwners(Connection connection, long batchId, Touched touched) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO mdms.batch_owner (batch_id, owner, readings) VALUES (?, ?, ?)")) {
            for (var owner : touched.readingsByOwner().entrySet()) {
                insert.setLong(1, batchId);
                insert.setString(2, owner.getKey());
                insert.setInt(3, owner.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertDays(Connection connection, long batchId, Touched touched) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO mdms.batch_day (batch_id, jst_day) VALUES (?, ?)")) {
            for (int day : touched.days()) {
                insert.setLong(1, batchId);
                insert.setObject(2, LocalDate.ofEpochDay(day));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String payload(long batchId, ReadingBatch.Origin origin, Touched touched) {
        String owners = touched.readingsByOwner().entrySet().stream()
                .map(owner -> quoted(owner.getKey()) + ":" + owner.getValue())
                .collect(Collectors.joining(","));
        String days = touched.days().stream()
                .map(day -> quoted(LocalDate.ofEpochDay(day).toString()))
                .collect(Collectors.joining(","));
        return "{\"batch\":" + batchId + ",\"receipt\":" + quoted(origin.receipt()) + ",\"owners\":{" + owners
                + "},\"days\":[" + days + "]}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
