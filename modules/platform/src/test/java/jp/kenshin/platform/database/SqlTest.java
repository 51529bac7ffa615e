package jp.kenshin.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@OnEachDatabase
@DisplayName("A statement")
class SqlTest {
    private final Database database;

    SqlTest(Database database) {
        this.database = database;
    }

    @Test
    void finds_at_an_instant_what_was_written_at_that_instant_to_the_nanosecond() {
        Instant now = Instant.parse("2026-04-01T00:00:00.123456789Z");
        List<String> due = database.inTransaction(connection -> {
            paid(connection, "C-1", now);
            return new Sql(connection)
                    .list(
                            "SELECT concentrator FROM collection.traffic WHERE paid_until <= ?",
                            row -> row.getString(1),
                            now);
        });
        assertEquals(List.of("C-1"), due);
    }

    @Test
    void keeps_an_instant_to_the_microsecond_and_never_a_later_one() {
        Instant now = Instant.parse("2026-04-02T00:00:00.999999999Z");
        Instant kept = database.inTransaction(connection -> {
            paid(connection, "C-2", now);
            return new Sql(connection)
                    .find(
                            "SELECT paid_until FROM collection.traffic WHERE concentrator = ?",
                            row -> Sql.instant(row, "paid_until"),
                            "C-2")
                    .orElseThrow();
        });
        assertEquals(Instant.parse("2026-04-02T00:00:00.999999Z"), kept);
    }

    private static void paid(Connection connection, String concentrator, Instant until) throws SQLException {
        new Sql(connection)
                .update("INSERT INTO collection.traffic (concentrator, paid_until) VALUES (?, ?)", concentrator, until);
    }
}
