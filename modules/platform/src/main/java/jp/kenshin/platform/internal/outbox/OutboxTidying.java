package jp.kenshin.platform.internal.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.BackgroundJob;

/**
 * Removes events that everybody has heard and that are too old to be asked about, a few thousand at a time. An event with a
 * delivery that is not done stays, however old: it waits for a person.
 */
@Singleton
public final class OutboxTidying implements BackgroundJob {
    static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 2_000;
    private static final String OLD_AND_HEARD =
            """
            SELECT e.id FROM platform.outbox_event e
            WHERE e.occurred_at < ? AND NOT EXISTS (
                SELECT 1 FROM platform.outbox_delivery d WHERE d.event_id = e.id AND d.state <> 'DONE')
            ORDER BY e.id FETCH FIRST 2000 ROWS ONLY
            """;

    private final Database database;
    private final Clock clock;

    @Inject
    public OutboxTidying(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outbox.tidying";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(KEPT);
        int removed = BATCH;
        while (removed == BATCH) {
            removed = database.inTransaction(connection -> {
                return removeSome(connection, before);
            });
        }
    }

    /** Deliveries first, since they refer to the events; both statements pick the same events, which nobody changes any more. */
    private static int removeSome(Connection connection, Instant before) throws SQLException {
        delete(connection, "DELETE FROM platform.outbox_delivery WHERE event_id IN (" + OLD_AND_HEARD + ")", before);
        return delete(connection, "DELETE FROM platform.outbox_event WHERE id IN (" + OLD_AND_HEARD + ")", before);
    }

    private static int delete(Connection connection, String sql, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }
}
