package jp.kenshin.collection.internal.unit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.kenshin.collection.internal.Pauses;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/**
 * How often renewing a unit's key came to nothing. After each time the next one waits twice as long, a day at most; after the last one
 * no new key is made until somebody asks for it.
 */
@Singleton
public class KeyTrials {
    /** Renewals that may come to nothing before trying ends. */
    public static final int MOST = 6;

    private static final Pauses PAUSES = new Pauses(Duration.ofHours(1), Duration.ofDays(1));

    private final Database database;
    private final Clock clock;

    @Inject
    public KeyTrials(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A renewal came to nothing; says whether it was the last one. */
    public boolean failed(String unit) {
        Instant now = clock.instant();
        return database.inTransaction(connection -> {
            Sql sql = new Sql(connection);
            int failures = 1
                    + sql.find(
                                    "SELECT failures FROM collection.key_trial WHERE unit_id = ?",
                                    row -> row.getInt(1),
                                    unit)
                            .orElse(0);
            Object[] values = {failures, now.plus(PAUSES.after(failures)), failures >= MOST, unit};
            if (sql.update(
                            "UPDATE collection.key_trial SET failures = ?, next_at = ?, ended = ? WHERE unit_id = ?",
                            values)
                    == 0) {
                sql.update(
                        "INSERT INTO collection.key_trial (failures, next_at, ended, unit_id) VALUES (?, ?, ?, ?)",
                        values);
            }
            return failures == MOST;
        });
    }

    /** The unit has a new key, or somebody wants it to get one: what failed before counts no more. */
    static void forget(Connection connection, String unit) throws SQLException {
        new Sql(connection).update("DELETE FROM collection.key_trial WHERE unit_id = ?", unit);
    }
}
