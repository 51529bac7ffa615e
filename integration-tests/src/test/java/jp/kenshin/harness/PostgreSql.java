package jp.kenshin.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import jp.kenshin.launcher.DatabaseChoice;
import jp.kenshin.launcher.Ports;

/**
 * A real PostgreSQL server of a test's own, with the database {@code kenshin} owned by the role of that name, which needs its password.
 * It can be ended as a power failure would and started again over the same data, on the same port.
 */
public final class PostgreSql implements AutoCloseable {
    private static final String PASSWORD = "of-this-test-run";

    private final Path data;
    private final int port = Ports.free().internal();
    private EmbeddedPostgres server;

    private PostgreSql(String name) {
        data = Servers.emptyFolder(name).resolve("data");
        server = launch();
    }

    /** @param name of the folder under {@code target/servers} */
    public static PostgreSql start(String name) {
        PostgreSql postgres = new PostgreSql(name);
        postgres.createDatabase();
        return postgres;
    }

    private EmbeddedPostgres launch() {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    // The embedded server leaves both off; then a kill would lose what was acknowledged, and prove
                    // nothing.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createDatabase() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            requireOn(statement, "fsync");
            requireOn(statement, "synchronous_commit");
            statement.execute("CREATE ROLE kenshin LOGIN CREATEROLE PASSWORD '" + PASSWORD + "'");
            statement.execute("CREATE DATABASE kenshin OWNER kenshin");
            Path rules = data.resolve("pg_hba.conf");
            Files.writeString(
                    rules,
                    "host all kenshin all scram-sha-256\n"
                            + Files.readString(rules).replace("\r", ""));
            statement.execute("SELECT pg_reload_conf()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireOn(Statement statement, String setting) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            if (!rows.next() || !rows.getString(1).equals("on")) {
                throw new IllegalStateException(setting + " is off: the database is not durable");
            }
        }
    }

    /** What a server is told to reach this database. */
    public DatabaseChoice.PostgreSql choice() {
        return new DatabaseChoice.PostgreSql("jdbc:postgresql://localhost:" + port + "/kenshin", "kenshin", PASSWORD);
    }

    /** A connection as the role the servers use. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(choice().url(), "kenshin", PASSWORD);
    }

    /** The first value a query finds, as text; empty text for none. */
    public String value(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    /** Ends all its processes at once: {@code kill -9}. */
    public void kill() {
        ProcessHandle postmaster = postmaster();
        postmaster.descendants().forEach(ProcessHandle::destroyForcibly);
        postmaster.destroyForcibly();
        postmaster.onExit().join();
    }

    /** Starts it again after {@link #kill}. */
    public void restart() {
        // The killed server's handle still locks the folder.
        close();
        server = launch();
    }

    private ProcessHandle postmaster() {
        try {
            String first = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(first.strip()))
                    .orElseThrow(() -> new IllegalStateException("PostgreSQL is not running"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
