package jp.kenshin.platform.internal.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.Vendor;

/** Somebody who owns the database and takes the first wall down before each deed. */
record DatabaseOwner(TestDatabase place) {
    private static final List<String> TABLES =
            List.of("platform.audit_entry", "platform.audit_checkpoint", "platform.audit_certificate");

    void does(String change) {
        place.database().inTransaction(connection -> {
            wall(connection, "DISABLE", "GRANT UPDATE, DELETE ON %s TO CURRENT_USER");
            execute(connection, change);
            wall(connection, "ENABLE", "REVOKE UPDATE, DELETE ON %s FROM CURRENT_USER");
        });
    }

    void emptyLog() {
        does("DELETE FROM platform.audit_arrival");
        TABLES.forEach(table -> does("DELETE FROM " + table));
    }

    private void wall(Connection connection, String triggers, String privileges) throws SQLException {
        if (place.vendor() == Vendor.POSTGRESQL) {
            for (String table : TABLES) {
                execute(connection, "ALTER TABLE " + table + " " + triggers + " TRIGGER USER");
                execute(connection, String.format(privileges, table));
            }
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
