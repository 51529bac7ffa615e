package jp.kenshin.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.PostgreSql;
import jp.kenshin.harness.Servers;
import jp.kenshin.launcher.DatabaseChoice;
import jp.kenshin.launcher.FailedStart;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.Ports;
import jp.kenshin.launcher.ServerSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A server that cannot work")
class StartIT {
    private static PostgreSql database;

    @BeforeAll
    static void startDatabase() {
        database = PostgreSql.start("start-database");
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @Test
    void names_the_port_that_is_in_use() throws IOException {
        ServerSettings settings = Servers.embeddedSettings("port-in-use");
        try (ServerSocket other = new ServerSocket(settings.ports().internal())) {
            LibertyServer server = Servers.of("port-in-use", settings);
            FailedStart failure = assertThrows(FailedStart.class, server::start);
            assertEquals(
                    "Port " + other.getLocalPort()
                            + " is in use: end the program that uses it, or choose another port with "
                            + "-Dkenshin.internal.port=<port>",
                    failure.getMessage());
            assertFalse(server.isRunning());
        }
    }

    @Test
    void says_that_the_database_refuses_the_password() {
        DatabaseChoice.PostgreSql right = database.choice();
        DatabaseChoice wrong = new DatabaseChoice.PostgreSql(right.url(), right.user(), "not-this-one");
        LibertyServer server = Servers.of("wrong-password", ServerSettings.embedded(wrong, Ports.free()));
        assertDoesNotStart(server, "DATABASE_");
    }

    @Test
    void leaves_a_database_of_a_newer_version_alone() throws SQLException {
        try (LibertyServer older = Servers.started(Servers.onPostgreSql("newer-database", database))) {
            assertEquals(200, new Client(older).getInternal("/health/ready").statusCode());
        }
        pretendANewerVersion();
        assertDoesNotStart(Servers.onPostgreSql("newer-database", database), "DATABASE_OF_ANOTHER_VERSION");
    }

    private static void pretendANewerVersion() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO platform.flyway_schema_history (installed_rank, version, description, type, script, "
                            + "checksum, installed_by, execution_time, success) SELECT max(installed_rank) + 1, '9999', "
                            + "'of the future', 'SQL', 'V9999__of_the_future.sql', 0, 'kenshin', 0, true "
                            + "FROM platform.flyway_schema_history");
        }
    }

    /** One clear line, exit code 1, and nothing half alive. */
    private static void assertDoesNotStart(LibertyServer server, String code) {
        server.start();
        assertTrue(server.awaitEnd(Duration.ofMinutes(2)), "it lives on");
        assertEquals(1, server.exitCode());
        assertEquals(
                1,
                server.logTail(2_000).stream()
                        .filter(line -> line.contains("Kenshin does not start."))
                        .filter(line -> line.contains(code))
                        .count(),
                () -> String.join("\n", server.logTail(40)));
        assertFalse(server.isReady());
    }
}
