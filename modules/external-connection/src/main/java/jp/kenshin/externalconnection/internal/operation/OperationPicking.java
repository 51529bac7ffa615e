package jp.kenshin.externalconnection.internal.operation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditChain;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.BackgroundJob;
import jp.kenshin.registry.Registry;

/**
 * Follows the audit log and keeps what partners did, by partner. How far it has come is stored with what it kept, so that a crash loses and
 * doubles nothing; it begins with the log's first entry, so that the log of earlier releases is there too.
 */
@Singleton
public class OperationPicking implements BackgroundJob {
    private static final int BATCH = 500;

    private final Database database;
    private final AuditChain chain;
    private final Registry registry;

    @Inject
    public OperationPicking(Database database, AuditChain chain, Registry registry) {
        this.database = database;
        this.chain = chain;
        this.registry = registry;
    }

    @Override
    public String name() {
        return "external-connection.partner-operations";
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(500);
    }

    @Override
    public void run() {
        OperationOwner owner = new OperationOwner(registry);
        int picked = BATCH;
        while (picked == BATCH) {
            picked = pick(owner);
        }
    }

    /** How many entries of the log it went through. */
    private int pick(OperationOwner owner) {
        long from = database.read(connection -> new OperationTable(connection).progress());
        List<AuditEntry> entries = chain.list(from, BATCH);
        if (!entries.isEmpty()) {
            store(owner, from, entries);
        }
        return entries.size();
    }

    private void store(OperationOwner owner, long from, List<AuditEntry> entries) {
        List<Optional<PartnerId>> owners = entries.stream().map(owner::of).toList();
        long to = entries.get(entries.size() - 1).position();
        database.inTransaction(connection -> {
            OperationTable table = new OperationTable(connection);
            if (!table.advance(from, to)) {
                return;
            }
            for (int i = 0; i < entries.size(); i++) {
                if (owners.get(i).isPresent()) {
                    table.insert(owners.get(i).get(), entries.get(i));
                }
            }
        });
    }
}
