package jp.kenshin.registry;

import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.internal.catalogue.JpaRegistry;
import jp.kenshin.registry.internal.catalogue.RegistryEntities;
import jp.kenshin.registry.internal.demonstration.ImportedDemonstration;
import jp.kenshin.registry.internal.directory.JdbcChannelDirectory;
import jp.kenshin.registry.internal.load.JpaRegistryImport;
import jp.kenshin.registry.internal.unload.JdbcRegistryExport;

/** The whole registry over a test database, wired by hand; for the tests of this module and of those above it. */
public final class RegistryFixture {
    /** A mapping takes a while to build, and holds numbers it has reserved in its database: one for each database. */
    private static final Map<Database, RegistryEntities> MAPPINGS = Collections.synchronizedMap(new WeakHashMap<>());

    private final List<AuditEvent> audited = new ArrayList<>();
    private final JpaRegistry registry;
    private final JdbcChannelDirectory directory;
    private final JpaRegistryImport registryImport;
    private final JdbcRegistryExport registryExport;
    private final ImportedDemonstration demonstration;

    public RegistryFixture(Database database, Clock clock) {
        RegistryEntities entities = MAPPINGS.computeIfAbsent(database, any -> new RegistryEntities(database));
        this.registry = new JpaRegistry(database, entities, clock);
        this.directory = new JdbcChannelDirectory(database, clock);
        this.registryImport = new JpaRegistryImport(database, entities, directory, new RecordedAudit());
        this.registryExport = new JdbcRegistryExport(database, new RecordedAudit());
        this.demonstration = new ImportedDemonstration(database, registryImport, clock);
    }

    /** The registry with the demonstration's partners and meters in it. */
    public static RegistryFixture withDemonstration(Database database, Clock clock) {
        RegistryFixture fixture = new RegistryFixture(database, clock);
        fixture.demonstration.loadIfEmpty();
        return fixture;
    }

    public Registry registry() {
        return registry;
    }

    public ChannelDirectory directory() {
        return directory;
    }

    public RegistryImport registryImport() {
        return registryImport;
    }

    public RegistryExport registryExport() {
        return registryExport;
    }

    public DemonstrationRegistry demonstration() {
        return demonstration;
    }

    /** What was written to the audit log, in order. */
    public List<AuditEvent> audited() {
        return audited;
    }

    /** Keeps the events in memory. */
    private final class RecordedAudit implements AuditLog {
        @Override
        public void record(Connection transaction, AuditEvent event) {
            audited.add(event);
        }

        @Override
        public void record(AuditEvent event) {
            audited.add(event);
        }
    }
}
