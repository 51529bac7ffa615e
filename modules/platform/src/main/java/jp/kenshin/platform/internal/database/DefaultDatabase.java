package jp.kenshin.platform.internal.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Vendor;
import org.jspecify.annotations.Nullable;

/**
 * Units of work over a data source: one connection each, commit at the end or roll back. It can only be had by {@link #migrated},
 * so whoever holds one works on the schema of this build.
 */
public final class DefaultDatabase implements Database {
    /** As many as a data source gives that does not say; the default of the server. */
    public static final int USUAL_CONNECTIONS = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final Vendor vendor;
    private final Turnstile turnstile;
    private final boolean urgent;
    private final ThreadState thread;

    private DefaultDatabase(
            DataSource dataSource, Vendor vendor, Turnstile turnstile, boolean urgent, ThreadState thread) {
        this.dataSource = dataSource;
        this.vendor = vendor;
        this.turnstile = turnstile;
        this.urgent = urgent;
        this.thread = thread;
    }

    /** What this database knows of the thread that calls it. */
    private static final class ThreadState {
        final ThreadLocal<Boolean> busy = ThreadLocal.withInitial(() -> false);
        final ThreadLocal<Boolean> hurried = ThreadLocal.withInitial(() -> false);
    }

    /**
     * Finds out the product, migrates and opens the door.
     *
     * @param connections most that the data source gives at a time
     * @throws KenshinException with a {@link jp.kenshin.platform.database.DatabaseError} that says in one line what to do
     */
    public static DefaultDatabase migrated(DataSource dataSource, int connections) {
        Vendor vendor = vendorOf(dataSource);
        new Migrations(dataSource, vendor, MigrationScripts.of(vendor, DefaultDatabase.class.getClassLoader())).run();
        return new DefaultDatabase(dataSource, vendor, new Turnstile(connections, PATIENCE), false, new ThreadState());
    }

    /** On a data source of the usual size. */
    public static DefaultDatabase migrated(DataSource dataSource) {
        return migrated(dataSource, USUAL_CONNECTIONS);
    }

    private static Vendor vendorOf(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> Vendor.H2;
                case "PostgreSQL" -> Vendor.POSTGRESQL;
                default -> throw new IllegalStateException("Kenshin runs on H2 or PostgreSQL, not on " + product);
            };
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        }
    }

    @Override
    public Database urgent() {
        return new DefaultDatabase(dataSource, vendor, turnstile, true, thread);
    }

    @Override
    public <T extends @Nullable Object> T urgently(Supplier<T> something) {
        thread.hurried.set(true);
        try {
            return something.get();
        } finally {
            thread.hurried.remove();
        }
    }

    @Override
    public Vendor vendor() {
        return vendor;
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Work<T> work) {
        return onConnection(connection -> {
            T result = work.on(connection);
            connection.commit();
            return result;
        });
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        return onConnection(connection -> reading(connection, work));
    }

    @Override
    public <T extends @Nullable Object> T readAsPartner(String partnerId, Work<T> work) {
        return onConnection(connection -> reading(connection, own -> {
            becomePartner(own, partnerId);
            return work.on(own);
        }));
    }

    /** On PostgreSQL the mode ends with the transaction; on H2 it is the session's and is set back. */
    private <T extends @Nullable Object> T reading(Connection connection, Work<T> work) throws SQLException {
        if (vendor == Vendor.POSTGRESQL) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
            return work.on(connection);
        }
        int isolation = connection.getTransactionIsolation();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return work.on(connection);
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
        }
    }

    private void becomePartner(Connection connection, String partnerId) throws SQLException {
        if (vendor != Vendor.POSTGRESQL) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT set_config('kenshin.partner', ?, true), set_config('role', 'kenshin_partner', true)")) {
            statement.setString(1, partnerId);
            statement.execute();
        }
    }

    private <T extends @Nullable Object> T onConnection(Work<T> work) {
        if (thread.busy.get()) {
            throw new IllegalStateException("units of work do not nest: use the connection at hand");
        }
        boolean first = urgent || thread.hurried.get();
        turnstile.enter(first);
        thread.busy.set(true);
        try (Connection connection = open()) {
            return rollingBack(connection, work);
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        } finally {
            thread.busy.remove();
            turnstile.leave(first);
        }
    }

    private Connection open() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw SqlFailures.unavailable(e);
        }
    }

    private static <T extends @Nullable Object> T rollingBack(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return work.on(connection);
        } finally {
            tidy(connection);
        }
    }

    /** Ends what is still open; a connection that cannot even do that is broken, and the first failure is the one to report. */
    private static void tidy(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            System.getLogger(DefaultDatabase.class.getName())
                    .log(System.Logger.Level.DEBUG, "A connection could not be rolled back and is dropped", broken);
        }
    }
}
