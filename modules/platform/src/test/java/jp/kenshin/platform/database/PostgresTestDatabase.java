package jp.kenshin.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import jp.kenshin.platform.internal.database.DefaultDatabase;

/**
 * A database of a real PostgreSQL server on a free port of this machine. The application's user is, as in production, the owner of
 * the database and may create roles, and is no super-user: a super-user would walk through row-level security.
 */
final class PostgresTestDatabase implements TestDatabase {
    private static final String USER = "kenshin_app";
    private static final String TEMPLATE = "kenshin_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final PostgresPool dataSource;
    private Database database;

    private PostgresTestDatabase(String name) {
        this.name = name;
        this.dataSource = new PostgresPool(Server.INSTANCE.getPort(), USER, name);
        this.database = DefaultDatabase.migrated(dataSource);
    }

    static TestDatabase create() {
        String name = "kenshin_" + NUMBER.incrementAndGet();
        Server.execute("CREATE DATABASE " + name + " OWNER " + USER + " TEMPLATE " + TEMPLATE);
        return new PostgresTestDatabase(name);
    }

    @Override
    public Vendor vendor() {
        return Vendor.POSTGRESQL;
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void restart() {
        Server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        dataSource.clear();
        database = DefaultDatabase.migrated(dataSource);
    }

    @Override
    public void close() {
        dataSource.clear();
        Server.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    /** The server of this JVM, with the migrated template in it. */
    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        static {
            execute("CREATE ROLE " + USER + " LOGIN CREATEROLE");
            execute("CREATE DATABASE " + TEMPLATE + " OWNER " + USER);
            DefaultDatabase.migrated(INSTANCE.getDatabase(USER, TEMPLATE));
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "100")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static void execute(String sql) {
            try (Connection connection = INSTANCE.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
