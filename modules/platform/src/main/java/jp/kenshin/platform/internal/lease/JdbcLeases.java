package jp.kenshin.platform.internal.lease;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.Leases;

/**
 * Leases as rows. Whether one has expired is judged by the database's clock alone, so nodes whose clocks differ agree; how long
 * this node may still act is measured by its own monotonic clock from before it asked, which errs on the safe side. A held lease
 * is renewed in its second half, so that a job with many turns costs the database few statements. All ask for a lease by the same
 * duration: one that would last longer was given before the database's clock was set back, and lasts that long from now on.
 */
@Singleton
public final class JdbcLeases implements Leases {
    private static final String RENEW_OR_TAKE =
            """
            UPDATE platform.lease
            SET holder = ?, expires_at = CURRENT_TIMESTAMP + CAST(? AS INTEGER) * INTERVAL '0.001' SECOND
            WHERE name = ? AND (holder = ? OR expires_at <= CURRENT_TIMESTAMP)
            """;
    private static final String ENTER =
            """
            INSERT INTO platform.lease (name, holder, expires_at)
            SELECT CAST(? AS VARCHAR), CAST(? AS VARCHAR), CURRENT_TIMESTAMP
            WHERE NOT EXISTS (SELECT 1 FROM platform.lease WHERE name = ?)
            """;
    private static final String SHORTEN =
            """
            UPDATE platform.lease SET expires_at = CURRENT_TIMESTAMP + CAST(? AS INTEGER) * INTERVAL '0.001' SECOND
            WHERE name = ? AND expires_at > CURRENT_TIMESTAMP + CAST(? AS INTEGER) * INTERVAL '0.001' SECOND
            """;
    private static final String RELEASE = "DELETE FROM platform.lease WHERE name = ? AND holder = ?";

    private final Database database;
    private final Node node;
    private final Map<String, Held> held = new ConcurrentHashMap<>();

    @Inject
    public JdbcLeases(Database database, Node node) {
        this.database = database.urgent();
        this.node = node;
    }

    /** Own knowledge of a lease, in {@link System#nanoTime} terms. */
    private record Held(long askedAt, long nanos) {
        boolean fresh() {
            return System.nanoTime() - askedAt < nanos / 2;
        }
    }

    @Override
    public boolean hold(String name, Duration duration) {
        Held known = held.get(name);
        if (known != null && known.fresh()) {
            return true;
        }
        long askedAt = System.nanoTime();
        boolean mine = take(name, duration);
        if (mine) {
            held.put(name, new Held(askedAt, duration.toNanos()));
        } else {
            held.remove(name);
        }
        return mine;
    }

    @Override
    public void release(String name) {
        held.remove(name);
        database.inTransaction(connection -> {
            update(connection, RELEASE, name, node.name());
        });
    }

    private boolean take(String name, Duration duration) {
        if (renewOrTake(name, duration)) {
            return true;
        }
        if (enter(name)) {
            return renewOrTake(name, duration);
        }
        shorten(name, duration);
        return false;
    }

    private boolean renewOrTake(String name, Duration duration) {
        int millis = Math.toIntExact(duration.toMillis());
        return database.inTransaction(
                connection -> update(connection, RENEW_OR_TAKE, node.name(), millis, name, node.name()) == 1);
    }

    /** Makes the row of a lease nobody ever held; of two nodes that try at once, one sees the other's. */
    private boolean enter(String name) {
        try {
            return database.inTransaction(connection -> update(connection, ENTER, name, node.name(), name) == 1);
        } catch (KenshinException e) {
            if (e.getCause() instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** Its holder, if it lives, makes it last again in good time; the lease of one that is gone would last for hours. */
    private void shorten(String name, Duration duration) {
        int millis = Math.toIntExact(duration.toMillis());
        database.inTransaction(connection -> {
            update(connection, SHORTEN, millis, name, millis);
        });
    }

    private static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
