package jp.kenshin.mdms.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.kenshin.mdms.AppendResult.Outcome;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.platform.outbox.Outbox;

/** The books of batches: what came, whom and which days it touches, and the event that says so. */
final class BatchBook {
    static final String READINGS_APPENDED = "ReadingsAppended.1";

    private static final String BATCH =
            """
            INSERT INTO mdms.batch
                (id, receipt, source, submitted_by, historic, received_at, accepted, duplicates, conflicts, rejected)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    /** Joined to the statement above, so that all go to the server in one message. */
    private static final String CHANGES =
            """
            ;
            INSERT INTO mdms.batch_owner (batch_id, owner, readings)
            SELECT CAST(? AS bigint), t.owner, t.readings
            FROM unnest(CAST(? AS varchar(20) ARRAY), CAST(? AS integer ARRAY)) AS t(owner, readings);
            INSERT INTO mdms.batch_day (batch_id, jst_day)
            SELECT CAST(? AS bigint), t.jst_day FROM unnest(CAST(? AS date ARRAY)) AS t(jst_day);
            UPDATE mdms.lane SET version = version + 1 WHERE lane = ANY(?)""";

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

    /** Enters the batch; where it changes something, moves its lanes on and announces it. */
    void close(Connection connection, long batchId, Arrivals arrivals, Touched touched, Lanes.Hold lanes)
            throws SQLException {
        boolean changing = !touched.nothing();
        try (PreparedStatement statement = connection.prepareStatement(changing ? BATCH + CHANGES : BATCH)) {
            int next = bindBatch(statement, batchId, arrivals);
            if (changing) {
                bindChanges(statement, next, batchId, touched, lanes);
            }
            statement.execute();
        }
        if (changing) {
            outbox.publish(connection, READINGS_APPENDED, payload(batchId, arrivals.origin(), touched));
        }
    }

    private int bindBatch(PreparedStatement statement, long batchId, Arrivals arrivals) throws SQLException {
        ReadingBatch.Origin origin = arrivals.origin();
        statement.setLong(1, batchId);
        statement.setString(2, origin.receipt());
        statement.setInt(3, origin.source().ordinal());
        statement.setString(4, origin.submittedBy());
        statement.setBoolean(5, origin.historic());
        statement.setTimestamp(6, Timestamp.from(clock.instant()));
        statement.setInt(7, arrivals.count(Outcome.ACCEPTED));
        statement.setInt(8, arrivals.count(Outcome.DUPLICATE));
        statement.setInt(9, arrivals.count(Outcome.CONFLICT));
        statement.setInt(10, arrivals.rejected());
        return 11;
    }

    private static void bindChanges(
            PreparedStatement statement, int index, long batchId, Touched touched, Lanes.Hold lanes)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setLong(index, batchId);
        statement.setArray(
                index + 1,
                connection.createArrayOf(
                        "varchar", touched.readingsByOwner().keySet().toArray()));
        statement.setArray(
                index + 2,
                connection.createArrayOf(
                        "integer", touched.readingsByOwner().values().toArray()));
        statement.setLong(index + 3, batchId);
        statement.setArray(index + 4, DaySelection.dates(statement, List.copyOf(touched.days())));
        statement.setArray(index + 5, connection.createArrayOf("smallint", lanes.touch()));
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
