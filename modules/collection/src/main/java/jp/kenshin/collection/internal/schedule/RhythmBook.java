package jp.kenshin.collection.internal.schedule;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import jp.kenshin.collection.internal.schedule.Rhythms.Scheduled;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.registry.MeterKind;

/** The rhythms as the database has them; read anew when one has changed. */
@Singleton
public class RhythmBook {
    private static final String ALL = "SELECT unit_id, kind, from_second, step_s FROM collection.unit_rhythm";
    private static final String REVISION = "SELECT revision FROM collection.rhythm_revision WHERE id = 1";

    private final Database database;
    private volatile Rhythms known = new Rhythms(-1, Map.of());

    @Inject
    public RhythmBook(Database database) {
        this.database = database;
    }

    /** As they are now; not to be called within a unit of work. */
    public Rhythms rhythms() {
        Rhythms last = known;
        Rhythms fresh = database.read(connection -> {
            Sql sql = new Sql(connection);
            long revision = sql.find(REVISION, row -> row.getLong(1)).orElseThrow();
            return revision == last.revision() ? last : read(sql, revision);
        });
        known = fresh;
        return fresh;
    }

    private static Rhythms read(Sql sql, long revision) throws SQLException {
        Map<Scheduled, Map<Long, Integer>> steps = new HashMap<>();
        sql.list(ALL, row -> steps.computeIfAbsent(
                        new Scheduled(row.getString(1), MeterKind.valueOf(row.getString(2))), any -> new TreeMap<>())
                .put(row.getLong(3), row.getInt(4)));
        Map<Scheduled, Rhythm> rhythms = new HashMap<>();
        steps.forEach((whose, dated) -> rhythms.put(whose, new Rhythm(dated)));
        return new Rhythms(revision, rhythms);
    }
}
