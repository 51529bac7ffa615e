package jp.kenshin.platform.internal.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.internal.database.SqlFailures;
import jp.kenshin.platform.internal.json.JsonText;

/**
 * Records operations by one plain insert, without any lock. What comes from outside, such as a mistyped user name, is cut and
 * cleaned so that it cannot make the record fail.
 */
@Singleton
public final class JdbcAuditLog implements AuditLog {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ACTION = 100;
    private static final int LONGEST_DETAIL = 4000;

    private final Database database;
    private final Clock clock;

    @Inject
    public JdbcAuditLog(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void record(AuditEvent event) {
        database.inTransaction(connection -> {
            insert(connection, event);
        });
    }

    @Override
    public void record(Connection transaction, AuditEvent event) {
        try {
            insert(transaction, event);
        } catch (SQLException e) {
            throw SqlFailures.of(e);
        }
    }

    private void insert(Connection connection, AuditEvent event) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO platform.audit_arrival (recorded_at, actor, action, target, outcome, detail)
                VALUES (?, ?, ?, ?, ?, ?)
                """)) {
            insert.setObject(1, OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
            insert.setString(2, clean(event.actor(), LONGEST_NAME));
            insert.setString(3, clean(event.action(), LONGEST_ACTION));
            insert.setString(4, clean(event.target(), LONGEST_NAME));
            insert.setString(5, event.outcome().name());
            insert.setString(6, detail(event.detail()));
            insert.executeUpdate();
        }
    }

    private static String detail(Map<String, String> facts) {
        Map<String, String> sorted = new TreeMap<>();
        facts.forEach((name, value) -> sorted.put(clean(name, LONGEST_ACTION), clean(value, LONGEST_DETAIL)));
        return JsonText.object(sorted);
    }

    /** Without what a database or UTF-8 cannot hold (NUL, halves of a pair), and no longer than given. */
    private static String clean(String text, int longest) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .limit(longest)
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? '\uFFFD' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
