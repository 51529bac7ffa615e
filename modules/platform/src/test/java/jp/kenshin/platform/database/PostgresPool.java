package jp.kenshin.platform.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.logging.Logger;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.DataSource;
import javax.sql.PooledConnection;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Keeps connections open between units of work, as a server does; a new one costs as much as dozens of statements. */
final class PostgresPool implements DataSource, ConnectionEventListener {
    private final PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    private final Deque<PooledConnection> idle = new ConcurrentLinkedDeque<>();

    PostgresPool(int port, String user, String database) {
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {port});
        source.setUser(user);
        source.setDatabaseName(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        PooledConnection pooled = idle.pollFirst();
        if (pooled == null) {
            pooled = source.getPooledConnection();
            pooled.addConnectionEventListener(this);
        }
        return pooled.getConnection();
    }

    /** Forgets what is idle, as nothing is known of it any more. */
    void clear() {
        for (PooledConnection pooled = idle.pollFirst(); pooled != null; pooled = idle.pollFirst()) {
            close(pooled);
        }
    }

    private static void close(PooledConnection pooled) {
        try {
            pooled.close();
        } catch (SQLException alreadyGone) {
            Logger.getLogger(PostgresPool.class.getName()).fine(alreadyGone::toString);
        }
    }

    @Override
    public void connectionClosed(ConnectionEvent event) {
        idle.addFirst((PooledConnection) event.getSource());
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        ((PooledConnection) event.getSource()).removeConnectionEventListener(this);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("one user only");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // Nothing is written.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
