package jp.kenshin.collection.internal.unit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import jp.kenshin.platform.database.Sql;

/**
 * Numbers of units' keys. None is given twice, also when its key was withdrawn: the unit may have got that key all the same, and knows keys by their
 * numbers.
 */
final class KeyNumbers {
    private static final int MOST = 0xFFFF;

    private final Sql sql;

    /** @param connection of the unit of work in which the key is stored, too */
    KeyNumbers(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** The number of the next key, taken; empty where there is a pending key already, made by another node it may be. */
    OptionalInt next(String unit) throws SQLException {
        Optional<Integer> last = sql.find(
                        "SELECT last_key_id FROM collection.unit WHERE id = ? FOR UPDATE",
                        row -> Optional.ofNullable(row.getObject(1, Integer.class)),
                        unit)
                .orElseThrow();
        if (isPending(unit)) {
            return OptionalInt.empty();
        }
        int next = (last.isPresent() ? last.get() : highest(unit)) % MOST + 1;
        sql.update("UPDATE collection.unit SET last_key_id = ? WHERE id = ?", next, unit);
        return OptionalInt.of(next);
    }

    private boolean isPending(String unit) throws SQLException {
        return sql.find(
                        "SELECT key_id FROM collection.unit_key WHERE unit_id = ? AND state = 'PENDING'",
                        row -> row.getInt(1),
                        unit)
                .isPresent();
    }

    private int highest(String unit) throws SQLException {
        return sql.find("SELECT MAX(key_id) FROM collection.unit_key WHERE unit_id = ?", row -> row.getInt(1), unit)
                .orElse(0);
    }
}
