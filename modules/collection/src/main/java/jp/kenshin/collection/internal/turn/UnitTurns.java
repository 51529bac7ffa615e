package jp.kenshin.collection.internal.turn;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/**
 * Never two conversations with one unit at a time (C-17), whatever they are about and on whichever node. A turn is lost by silence, so
 * that a node that died holds nobody up for long.
 */
@Singleton
public class UnitTurns {
    private static final String TAKE =
            "UPDATE collection.field_turn SET holder = ?, held_until = ? WHERE unit_id = ? AND held_until <= ?";
    private static final String ENTER =
            """
            INSERT INTO collection.field_turn (holder, held_until, unit_id)
            SELECT CAST(? AS VARCHAR), CAST(? AS TIMESTAMP(6) WITH TIME ZONE), CAST(? AS VARCHAR)
            WHERE NOT EXISTS (SELECT 1 FROM collection.field_turn WHERE unit_id = ?)
            """;
    private static final String RELEASE =
            "UPDATE collection.field_turn SET held_until = ? WHERE unit_id = ? AND holder = ?";
    private static final String DUPLICATE_KEY = "23505";

    private final Database database;
    private final Clock clock;

    @Inject
    public UnitTurns(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The right to speak to a unit.
     *
     * @param unit who
     * @param holder made up for this turn
     * @param until when it ends by itself
     */
    public record Turn(String unit, String holder, Instant until) {}

    /** A turn with the unit, unless somebody has it. */
    public Optional<Turn> take(String unit, Duration longest) {
        Instant now = clock.instant();
        Turn turn = new Turn(unit, UUID.randomUUID().toString(), now.plus(longest));
        try {
            return database.inTransaction(connection -> {
                Sql sql = new Sql(connection);
                boolean mine = sql.update(TAKE, turn.holder(), turn.until(), unit, now) == 1
                        || sql.update(ENTER, turn.holder(), turn.until(), unit, unit) == 1;
                return mine ? Optional.of(turn) : Optional.<Turn>empty();
            });
        } catch (KenshinException e) {
            if (e.getCause() instanceof SQLException sql && DUPLICATE_KEY.equals(sql.getSQLState())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Gives it back; nothing where it ended by itself and is another's now. */
    public void release(Turn turn) {
        Instant now = clock.instant();
        database.inTransaction(connection -> {
            new Sql(connection).update(RELEASE, now, turn.unit(), turn.holder());
        });
    }
}
