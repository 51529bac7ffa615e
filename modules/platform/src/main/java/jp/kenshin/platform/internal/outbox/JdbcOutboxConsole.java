package jp.kenshin.platform.internal.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.outbox.OutboxConsole;
import jp.kenshin.platform.outbox.StuckDelivery;

/** The operator's view of the delivery table. */
@Singleton
public final class JdbcOutboxConsole implements OutboxConsole {
    private final Database database;
    private final Clock clock;

    @Inject
    public JdbcOutboxConsole(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<StuckDelivery> listStuck(int limit) {
        return database.read(connection -> listStuck(connection, limit));
    }

    private static List<StuckDelivery> listStuck(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                SELECT e.id, e.type, e.payload, e.occurred_at, d.listener, d.state, d.attempts, d.next_attempt_at, d.last_error
                FROM platform.outbox_delivery d JOIN platform.outbox_event e ON e.id = d.event_id
                WHERE d.state = 'FAILED' OR (d.state = 'PENDING' AND d.attempts > 0)
                ORDER BY e.id, d.listener FETCH FIRST ? ROWS ONLY
                """)) {
            select.setInt(1, limit);
            List<StuckDelivery> stuck = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stuck.add(stuck(row));
                }
            }
            return stuck;
        }
    }

    private static StuckDelivery stuck(ResultSet row) throws SQLException {
        return new StuckDelivery(
                DeliveryTable.event(row),
                row.getString("listener"),
                row.getString("state").equals("FAILED"),
                row.getInt("attempts"),
                DeliveryTable.instant(row, "next_attempt_at"),
                Objects.requireNonNullElse(row.getString("last_error"), ""));
    }

    @Override
    public boolean resubmit(String listener, long eventId) {
        return database.inTransaction(connection -> {
            return resubmit(connection, listener, eventId);
        });
    }

    private boolean resubmit(Connection connection, String listener, long eventId) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                """
                UPDATE platform.outbox_delivery SET state = 'PENDING', attempts = 0, next_attempt_at = ?
                WHERE listener = ? AND event_id = ? AND state <> 'DONE'
                """)) {
            update.setObject(1, OffsetDateTime.now(clock));
            update.setString(2, listener);
            update.setLong(3, eventId);
            return update.executeUpdate() == 1;
        }
    }
}
