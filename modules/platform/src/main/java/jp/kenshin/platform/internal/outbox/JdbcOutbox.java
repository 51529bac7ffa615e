package jp.kenshin.platform.internal.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import jp.kenshin.platform.internal.database.SqlFailures;
import jp.kenshin.platform.outbox.Outbox;
import jp.kenshin.platform.outbox.OutboxListener;

/** Writes events and their deliveries into the transaction at hand: plain inserts, no lock that another transaction waits for. */
public final class JdbcOutbox implements Outbox {
    private final Supplier<? extends Collection<OutboxListener>> listeners;
    private final Clock clock;

    /**
     * An outbox for the given listeners.
     *
     * @param listeners asked at each event, since listeners may need what needs the outbox
     */
    public JdbcOutbox(Supplier<? extends Collection<OutboxListener>> listeners, Clock clock) {
        this.listeners = listeners;
        this.clock = clock;
    }

    @Override
    public void publish(Connection transaction, String type, String payload) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        List<String> wanting = listeners.get().stream()
                .filter(listener -> listener.types().contains(type))
                .map(OutboxListener::name)
                .toList();
        try {
            deliver(transaction, write(transaction, type, payload, now), wanting, now);
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        }
    }

    private static long write(Connection transaction, String type, String payload, OffsetDateTime now)
            throws SQLException {
        try (PreparedStatement insert = transaction.prepareStatement(
                "INSERT INTO platform.outbox_event (type, payload, occurred_at) VALUES (?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, type);
            insert.setString(2, payload);
            insert.setObject(3, now);
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong("id");
            }
        }
    }

    private static void deliver(Connection transaction, long event, List<String> listeners, OffsetDateTime now)
            throws SQLException {
        if (listeners.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = transaction.prepareStatement(
                "INSERT INTO platform.outbox_delivery (listener, event_id, state, attempts, next_attempt_at)"
                        + " VALUES (?, ?, 'PENDING', 0, ?)")) {
            for (String listener : listeners) {
                insert.setString(1, listener);
                insert.setLong(2, event);
                insert.setObject(3, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
