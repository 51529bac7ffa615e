package jp.kenshin.registry.internal.load;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditEvent.Outcome;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.ImportReport;
import jp.kenshin.registry.RegistryImport;
import jp.kenshin.registry.internal.catalogue.RegistryEntities;
import jp.kenshin.registry.internal.directory.JdbcChannelDirectory;

/** Reads outside of the transaction; checks and applies inside of one that holds the registry's revision, so that imports queue. */
@Singleton
public class JpaRegistryImport implements RegistryImport {
    private static final String ACTION = "registry.import";

    private final Database database;
    private final RegistryEntities registryEntities;
    private final JdbcChannelDirectory directory;
    private final AuditLog audit;

    @Inject
    public JpaRegistryImport(
            Database database, RegistryEntities registryEntities, JdbcChannelDirectory directory, AuditLog audit) {
        this.database = database;
        this.registryEntities = registryEntities;
        this.directory = directory;
        this.audit = audit;
    }

    @Override
    public ImportReport load(String actor, Map<Table, InputStream> files) {
        ImportErrors errors = new ImportErrors();
        ImportedRows rows = new ImportedRows(files, errors);
        ImportReport report = database.inTransaction(transaction -> {
            raiseRevision(transaction);
            boolean applied = registryEntities.write(transaction, entities -> apply(entities, rows, errors));
            if (!applied) {
                transaction.rollback();
            }
            ImportReport outcome = new ImportReport(applied, rows.count(), errors.sorted());
            audit.record(transaction, event(actor, files, outcome));
            return outcome;
        });
        directory.renew();
        return report;
    }

    private static boolean apply(EntityManager entities, ImportedRows rows, ImportErrors errors) {
        if (errors.hasUnusableFile()) {
            return false;
        }
        Registered registered = new Registered(entities, rows);
        new PartnerRules(rows, registered).check();
        new LinkRules(rows, registered).check();
        new ChannelRules(rows, registered).check();
        if (errors.isEmpty()) {
            new RegistryChange(entities, rows, registered).apply();
        }
        return errors.isEmpty();
    }

    private static void raiseRevision(Connection transaction) throws SQLException {
        try (PreparedStatement update =
                transaction.prepareStatement("UPDATE registry.revision SET revision = revision + 1 WHERE id = 1")) {
            update.executeUpdate();
        }
    }

    private static AuditEvent event(String actor, Map<Table, InputStream> files, ImportReport report) {
        String names = files.keySet().stream().sorted().map(Table::fileName).collect(Collectors.joining(" "));
        Map<String, String> detail = Map.of(
                "files", names,
                "rows", Integer.toString(report.rows()),
                "errors", Integer.toString(report.errors().size()));
        return new AuditEvent(actor, ACTION, "registry", report.applied() ? Outcome.DONE : Outcome.REFUSED, detail);
    }
}
