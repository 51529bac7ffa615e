package jp.kenshin.platform.internal.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.SignedCheckpoint;
import jp.kenshin.auditchain.Verification;
import jp.kenshin.platform.audit.AuditChain;
import jp.kenshin.platform.database.Database;

/** The chain as it lies in the database. */
@Singleton
public final class JdbcAuditChain implements AuditChain {
    private final Database database;

    @Inject
    public JdbcAuditChain(Database database) {
        this.database = database;
    }

    @Override
    public List<AuditEntry> list(long afterPosition, int limit) {
        return database.read(connection -> AuditEntries.list(connection, afterPosition, Long.MAX_VALUE, limit));
    }

    @Override
    public Checkpoint head() {
        return database.read(AuditEntries::head);
    }

    @Override
    public Optional<SignedCheckpoint> lastSigned() {
        return database.read(AuditCheckpoints::last);
    }

    @Override
    public Verification verify(Checkpoint known) {
        return new LogCheck(database, known, position -> true).all();
    }
}
