package jp.kenshin.registry.internal.demonstration;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.LocalDate;
import jp.kenshin.kernel.Jst;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.DemonstrationRegistry;
import jp.kenshin.registry.ImportReport;
import jp.kenshin.registry.RegistryImport;

/** Loads the generated files as the user {@code system}. */
@Singleton
public class ImportedDemonstration implements DemonstrationRegistry {
    private static final int DAYS_BACK = 800;

    private final Database database;
    private final RegistryImport registryImport;
    private final Clock clock;

    @Inject
    public ImportedDemonstration(Database database, RegistryImport registryImport, Clock clock) {
        this.database = database;
        this.registryImport = registryImport;
        this.clock = clock;
    }

    @Override
    public boolean loadIfEmpty() {
        if (hasMeters()) {
            return false;
        }
        LocalDate installed = LocalDate.ofInstant(clock.instant(), Jst.ZONE).minusDays(DAYS_BACK);
        ImportReport report = registryImport.load("system", new DemonstrationFiles(installed).all());
        if (!report.applied()) {
            throw new IllegalStateException("the demonstration registry is refused: " + report.errors());
        }
        return true;
    }

    private boolean hasMeters() {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT id FROM registry.meter LIMIT 1");
                    ResultSet row = query.executeQuery()) {
                return row.next();
            }
        });
    }
}
