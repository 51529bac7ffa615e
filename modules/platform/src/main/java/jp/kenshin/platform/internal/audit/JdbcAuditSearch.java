package jp.kenshin.platform.internal.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.platform.audit.AuditFilter;
import jp.kenshin.platform.audit.AuditSearch;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/** Looks entries up by what the indices of {@code platform.audit_entry} are for. */
@Singleton
public final class JdbcAuditSearch implements AuditSearch {
    private final Database database;

    @Inject
    public JdbcAuditSearch(Database database) {
        this.database = database;
    }

    @Override
    public long count(AuditFilter filter) {
        Condition condition = Condition.of(filter);
        return database.read(connection -> new Sql(connection)
                .list(
                        "SELECT COUNT(*) FROM platform.audit_entry WHERE " + condition.text(),
                        row -> row.getLong(1),
                        condition.parameters())
                .get(0));
    }

    @Override
    public List<AuditEntry> list(AuditFilter filter, long beforePosition, int limit) {
        return newestFirst(Condition.of(filter).and("position < ?", beforePosition), 0, limit);
    }

    @Override
    public List<AuditEntry> page(AuditFilter filter, int offset, int limit) {
        return newestFirst(Condition.of(filter), offset, limit);
    }

    private List<AuditEntry> newestFirst(Condition condition, int offset, int limit) {
        return database.read(connection -> new Sql(connection)
                .list(
                        AuditEntries.COLUMNS + " WHERE " + condition.text() + " ORDER BY position DESC OFFSET " + offset
                                + " ROWS FETCH FIRST " + limit + " ROWS ONLY",
                        AuditEntries::entry,
                        condition.parameters()));
    }

    private record Condition(String text, Object... parameters) {
        static Condition of(AuditFilter filter) {
            Condition condition = new Condition("position > 0");
            condition = filter.from().isEmpty()
                    ? condition
                    : condition.and("recorded_at >= ?", filter.from().get());
            condition = filter.to().isEmpty()
                    ? condition
                    : condition.and("recorded_at < ?", filter.to().get());
            condition = filter.actor().isEmpty()
                    ? condition
                    : condition.and("actor = ?", filter.actor().get());
            if (filter.action().isPresent()) {
                String action = filter.action().get();
                condition = condition.and("(action = ? OR action LIKE ? ESCAPE '!')", action, literal(action) + ".%");
            }
            return filter.target().isEmpty()
                    ? condition
                    : condition.and(
                            "REPLACE(UPPER(target), '-', '') LIKE ? ESCAPE '!'",
                            "%" + literal(forgiven(filter.target().get())) + "%");
        }

        Condition and(String more, Object... values) {
            List<Object> all = new ArrayList<>(List.of(parameters));
            all.addAll(List.of(values));
            return new Condition(text + " AND " + more, all.toArray());
        }

        /** Full-width letters, case and hyphens do not count. */
        private static String forgiven(String text) {
            return Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .toUpperCase(Locale.ROOT)
                    .replaceAll("[-\u2010-\u2015\u2212]", "");
        }

        private static String literal(String text) {
            return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        }
    }
}
