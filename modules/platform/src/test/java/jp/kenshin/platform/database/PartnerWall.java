package jp.kenshin.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import static org.junit.jupiter.api.Assertions.assertThrows;

/** What the second wall on PostgreSQL must do for every table of every context: attempts to get over it. */
public final class PartnerWall {
    private final TestDatabase database;

    public PartnerWall(TestDatabase database) {
        this.database = database;
    }

    public static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A transaction that takes the partners' role must name its partner; one that an earlier transaction named does not count. */
    public void refusesToCountWithoutAPartner(String query) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL ROLE kenshin_partner");
            assertThrows(SQLException.class, () -> count(connection, query));
            connection.rollback();
            statement.execute("SELECT set_config('kenshin.partner', 'P-0001', true)");
            connection.commit();
            statement.execute("SET LOCAL ROLE kenshin_partner");
            assertThrows(SQLException.class, () -> count(connection, query));
        }
    }

    /** What a partner may not even try. */
    public void refuses(String... statements) {
        for (String refused : statements) {
            assertThrows(
                    RuntimeException.class,
                    () -> database.database().readAsPartner("P-0001", connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.execute(refused);
                        }
                    }),
                    refused);
        }
    }
}
