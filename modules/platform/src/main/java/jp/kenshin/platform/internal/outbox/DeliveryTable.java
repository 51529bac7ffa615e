package jp.kenshin.platform.internal.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.platform.outbox.OutboxEvent;

/** One listener's rows of {@code platform.outbox_delivery}. */
record DeliveryTable(String listener) {
    private static final int LONGEST_ERROR = 1000;

    List<PendingDelivery> listPending(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                SELECT e.id, e.type, e.payload, e.occurred_at, d.attempts, d.next_attempt_at
                FROM platform.outbox_delivery d JOIN platform.outbox_event e ON e.id = d.event_id
                WHERE d.listener = ? AND d.state = 'PENDING' ORDER BY d.event_id FETCH FIRST ? ROWS ONLY
                """)) {
            select.setString(1, listener);
            select.setInt(2, limit);
            List<PendingDelivery> pending = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    pending.add(
                            new PendingDelivery(event(row), row.getInt("attempts"), instant(row, "next_attempt_at")));
                }
            }
            return pending;
        }
    }

    /** Whether it was still pending. The row stays locked until the transaction ends, so a second node waits and then finds it done. */
    boolean markDone(Connection connection, long event) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                UPDATE platform.outbox_delivery SET state = 'DONE', attempts = attempts + 1, last_error = NULL
                WHERE listener = ? AND event_id = ? AND state = 'PENDING'
                """)) {
            update.setString(1, listener);
            update.setLong(2, event);
            return update.executeUpdate() == 1;
        }
    }

    void markFailed(Connection connection, long event, int attempts, boolean givenUp, Instant next, String error)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                UPDATE platform.outbox_delivery SET state = ?, attempts = ?, next_attempt_at = ?, last_error = ?
                WHERE listener = ? AND event_id = ? AND state = 'PENDING'
                """)) {
            update.setString(1, givenUp ? "FAILED" : "PENDING");
            update.setInt(2, attempts);
            update.setObject(3, next.atOffset(ZoneOffset.UTC));
            update.setString(4, error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error);
            update.setString(5, listener);
            update.setLong(6, event);
            update.executeUpdate();
        }
    }

    static OutboxEvent event(ResultSet row) throws SQLException {
        return new OutboxEvent(
                row.getLong("id"), row.getString("type"), row.getString("payload"), instant(row, "occurred_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
