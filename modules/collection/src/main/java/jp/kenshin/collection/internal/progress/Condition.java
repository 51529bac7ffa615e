package jp.kenshin.collection.internal.progress;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.ProgressFilter;

/**
 * What narrows a question, with its parameters.
 *
 * @param sql conditions that begin with AND, or nothing
 * @param parameters in their order
 */
record Condition(String sql, List<Object> parameters) {
    Condition {
        parameters = List.copyOf(parameters);
    }

    /** Over the columns of a group, {@code g}. */
    static Condition of(ProgressFilter filter) {
        return new Condition("", List.of())
                .equal("g.kind", filter.kind().map(Enum::name))
                .equal("g.area", filter.area())
                .equal("g.concentrator", filter.concentrator().map(Object::toString))
                .equal("g.partner", filter.partner().map(Object::toString))
                .equal("g.method", filter.method().map(Enum::name));
    }

    private Condition equal(String column, Optional<String> value) {
        return value.map(text -> and(new Condition(" AND " + column + " = ?", List.of(text))))
                .orElse(this);
    }

    Condition and(Condition other) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(other.parameters);
        return new Condition(sql + other.sql, all);
    }

    void bind(PreparedStatement query, int first) throws SQLException {
        int index = first;
        for (Object parameter : parameters) {
            query.setObject(index++, parameter);
        }
    }
}
