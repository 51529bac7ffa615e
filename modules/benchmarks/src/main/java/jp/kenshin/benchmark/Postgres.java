package jp.kenshin.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import jp.kenshin.launcher.DatabaseChoice;

/**
 * A real PostgreSQL server with its own defaults: what it says it has committed is on the disk. The embedding library would switch
 * that off, so it is switched on again and looked at.
 */
final class Postgres implements AutoCloseable {
    private static final String USER = "kenshin_app";
    private static final String DATABASE = "kenshin";

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    Postgres() throws IOException, SQLException {
        server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE " + USER + " LOGIN CREATEROLE");
            statement.execute("CREATE DATABASE " + DATABASE + " OWNER " + USER);
            requireOn(statement, "fsync");
            requireOn(statement, "synchronous_commit");
            requireOn(statement, "full_page_writes");
        }
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(server.getJdbcUrl(USER, DATABASE));
        settings.setMaximumPoolSize(10);
        pool = new HikariDataSource(settings);
    }

    private static void requireOn(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            if (!row.getString(1).equals("on")) {
                throw new IllegalStateException(setting + " is " + row.getString(1) + ", so nothing would be proven");
            }
        }
    }

    /** The pool the product works with. */
    HikariDataSource pool() {
        return pool;
    }

    /** A plain connection for a baseline. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl(USER, DATABASE));
    }

    /** For a server that is to keep its data here; no password is asked for on this machine. */
    DatabaseChoice choice() {
        return new DatabaseChoice.PostgreSql(
                "jdbc:postgresql://localhost:" + server.getPort() + '/' + DATABASE, USER, "");
    }

    /** Does as the administrator of the database, in one session. */
    void administer(String... statements) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", DATABASE).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The one number that a query gives. */
    long count(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
