package jp.kenshin.collection.internal.turn;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/** The allowance of frames below each concentrator, one for all nodes. Units without a concentrator share one. */
@Singleton
public class Traffic {
    /** Concentrators with room for a frame, as a condition over {@code t.concentrator}; its parameter is now. */
    public static final String HAS_ROOM =
            "NOT EXISTS (SELECT 1 FROM collection.traffic b WHERE b.concentrator = t.concentrator AND b.paid_until > ?)";

    private static final String SELECT = "SELECT paid_until FROM collection.traffic WHERE concentrator = ? FOR UPDATE";
    private static final String MOVE = "UPDATE collection.traffic SET paid_until = ? WHERE concentrator = ?";
    private static final String ENTER =
            """
            INSERT INTO collection.traffic (concentrator, paid_until)
            SELECT CAST(? AS VARCHAR), CAST(? AS TIMESTAMP(6) WITH TIME ZONE)
            WHERE NOT EXISTS (SELECT 1 FROM collection.traffic WHERE concentrator = ?)
            """;

    private static final String DUPLICATE_KEY = "23505";

    private final Database database;
    private final TrafficBudget budget;
    private final Clock clock;

    @Inject
    public Traffic(Database database, ControlConfig config, Clock clock) {
        this.database = database;
        this.budget = new TrafficBudget(
                config.traffic().framesPerMinute(), config.traffic().burst());
        this.clock = clock;
    }

    /**
     * Makes sure that concentrators have an allowance. In transactions of their own, so that two nodes that enter the same one do
     * not fail each other's work.
     */
    public void enter(Set<String> concentrators) {
        for (String concentrator : concentrators) {
            try {
                database.inTransaction(connection -> {
                    new Sql(connection).update(ENTER, concentrator, Instant.EPOCH, concentrator);
                });
            } catch (KenshinException e) {
                if (!(e.getCause() instanceof SQLException sql && DUPLICATE_KEY.equals(sql.getSQLState()))) {
                    throw e;
                }
            }
        }
    }

    /** Pays for frames ahead; false when there is no room now. */
    public boolean pay(String concentrator, int frames) {
        return database.inTransaction(connection -> {
            Sql sql = new Sql(connection);
            Instant now = clock.instant();
            Optional<Instant> paid = paidUntil(sql, concentrator).flatMap(until -> budget.pay(until, now, frames));
            if (paid.isPresent()) {
                sql.update(MOVE, paid.get(), concentrator);
            }
            return paid.isPresent();
        });
    }

    /** Takes back what was paid for frames that were not sent. */
    public void refund(String concentrator, int frames) {
        if (frames > 0) {
            database.inTransaction(connection -> {
                Sql sql = new Sql(connection);
                Optional<Instant> until = paidUntil(sql, concentrator);
                if (until.isPresent()) {
                    sql.update(MOVE, budget.refund(until.get(), frames), concentrator);
                }
            });
        }
    }

    private static Optional<Instant> paidUntil(Sql sql, String concentrator) throws SQLException {
        return sql.find(SELECT, row -> Sql.instant(row, "paid_until"), concentrator);
    }
}
