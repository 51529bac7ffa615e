package jp.kenshin.collection.internal.event;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.mdms.ReadScope;

/** The condition of a query and what goes into its places; it begins with the scope, which no query can do without. */
final class Condition {
    private final StringBuilder text = new StringBuilder("1 = 1");
    private final List<Object> values = new ArrayList<>();

    private Condition() {}

    static Condition in(ReadScope scope) {
        Condition condition = new Condition();
        if (scope instanceof ReadScope.OfPartner partner) {
            condition.and("owner = ?", partner.id().value());
        }
        return condition;
    }

    Condition and(String clause) {
        text.append(" AND ").append(clause);
        return this;
    }

    Condition and(String clause, Object value) {
        values.add(value instanceof Instant at ? Timestamp.from(at) : value);
        return and(clause);
    }

    Condition asked(EventQuery query) {
        if (query.openOnly()) {
            and("is_open");
        }
        if (query.before() != Long.MAX_VALUE) {
            and("id < ?", query.before());
        }
        query.meter().map(MeterId::value).ifPresent(meter -> and("meter_id = ?", meter));
        query.unit().ifPresent(unit -> and("unit = ?", unit));
        query.area().ifPresent(area -> and("area = ?", area));
        return this;
    }

    void fill(PreparedStatement statement) throws SQLException {
        fill(statement, 0);
    }

    /** @param taken places of the statement before the condition's own */
    void fill(PreparedStatement statement, int taken) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(taken + i + 1, values.get(i));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
