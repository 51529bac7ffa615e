package jp.kenshin.collection.internal.clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.UnitClocks;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/** Tells what {@link ClockJob} has written down. */
@Singleton
public class JdbcUnitClocks implements UnitClocks {
    private final Database database;

    @Inject
    public JdbcUnitClocks(Database database) {
        this.database = database;
    }

    @Override
    public Optional<State> find(String unit) {
        return database.read(connection -> new ClockTable(new Sql(connection)).find(unit));
    }

    @Override
    public List<Jump> listJumps(String unit, int limit) {
        return database.read(connection -> new ClockTable(new Sql(connection)).jumps(unit, limit));
    }
}
