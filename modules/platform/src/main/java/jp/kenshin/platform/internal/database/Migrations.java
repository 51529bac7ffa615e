package jp.kenshin.platform.internal.database;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.DatabaseError;
import jp.kenshin.platform.database.Vendor;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings a database to the version of this build: all contexts' scripts, one history in schema {@code platform}. Each context has
 * a range of version numbers of its own, so a lower number may come later than a higher one; what must hold afterwards is that
 * every script of this build ran, unchanged, and no other did. Several nodes may start at once: Flyway lets one of them migrate.
 */
final class Migrations {
    private static final String SCHEMA = "platform";
    private static final System.Logger LOG = System.getLogger(Migrations.class.getName());

    /** Flyway tells a dozen lines at each start; this class tells the one that counts. Held, because loggers are held weakly. */
    private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

    /** H2's history cannot be locked before it exists; an embedded database is open in one JVM only, so this is lock enough. */
    private static final Object EMBEDDED = new Object();

    static {
        FLYWAY_LOG.setLevel(java.util.logging.Level.WARNING);
    }

    private final DataSource dataSource;
    private final Vendor vendor;
    private final MigrationScripts scripts;

    Migrations(DataSource dataSource, Vendor vendor, MigrationScripts scripts) {
        this.dataSource = dataSource;
        this.vendor = vendor;
        this.scripts = scripts;
    }

    /**
     * Migrates and checks the result.
     *
     * @throws KenshinException with {@link DatabaseError#DATABASE_OF_ANOTHER_VERSION} when the history holds what this build does
     *     not know, and with {@link DatabaseError#MIGRATION_FAILED} when a script failed or did not run
     */
    void run() {
        Flyway flyway = flyway();
        try {
            refuseForeign(flyway.info());
            MigrateResult result = migrate(flyway);
            assertComplete(flyway.info());
            LOG.log(
                    Level.INFO,
                    "Database {0}: {1} migrations run now, {2} in all",
                    vendor,
                    result.migrationsExecuted,
                    scripts.paths().size());
        } catch (FlywayException e) {
            throw translated(e);
        }
    }

    private MigrateResult migrate(Flyway flyway) {
        if (vendor == Vendor.POSTGRESQL) {
            return flyway.migrate();
        }
        synchronized (EMBEDDED) {
            return flyway.migrate();
        }
    }

    private Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .defaultSchema(schemaName())
                .resourceProvider(scripts)
                .javaMigrationClassProvider(List::of)
                .locations("classpath:kenshin/db")
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                .outOfOrder(true)
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    /** Flyway quotes the schema's name while the scripts do not, so it must be spelt as the product folds names. */
    private String schemaName() {
        return vendor == Vendor.H2 ? SCHEMA.toUpperCase(Locale.ROOT) : SCHEMA;
    }

    /** Looks before migrating, so that a database of a newer build is left exactly as it was found. */
    private static void refuseForeign(MigrationInfoService history) {
        String unknown = scripts(
                history, info -> info.getState().isApplied() && !info.getState().isResolved());
        if (!unknown.isEmpty()) {
            throw new KenshinException(
                    DatabaseError.DATABASE_OF_ANOTHER_VERSION,
                    "The database was migrated by another build: it has migrations this build does not know (" + unknown
                            + "). Start the newer build, or restore the backup taken before the upgrade.");
        }
        String failed = scripts(history, info -> info.getState().isFailed());
        if (!failed.isEmpty()) {
            throw new KenshinException(
                    DatabaseError.MIGRATION_FAILED,
                    "An earlier start failed in migration " + failed
                            + " and left the schema half-way. Restore the backup taken before the upgrade, then start again.");
        }
    }

    private void assertComplete(MigrationInfoService history) {
        long applied = Stream.of(history.applied())
                .filter(info -> info.getVersion() != null)
                .count();
        if (applied != scripts.paths().size()) {
            throw new KenshinException(
                    DatabaseError.MIGRATION_FAILED,
                    "This build has " + scripts.paths().size() + " migrations, the database has run " + applied
                            + " of them, and nothing may work on such a schema. Build kenshin-db-migrations anew.");
        }
    }

    private static String scripts(MigrationInfoService history, Predicate<MigrationInfo> which) {
        return Stream.of(history.all())
                .filter(info -> info.getVersion() != null)
                .filter(which)
                .map(MigrationInfo::getScript)
                .collect(Collectors.joining(", "));
    }

    private static KenshinException translated(FlywayException failure) {
        if (SqlFailures.isUnavailable(failure)) {
            return SqlFailures.unavailable(failure);
        }
        return new KenshinException(
                DatabaseError.MIGRATION_FAILED, "The database could not be migrated: " + oneLine(failure), failure);
    }

    private static String oneLine(FlywayException failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    }
}
