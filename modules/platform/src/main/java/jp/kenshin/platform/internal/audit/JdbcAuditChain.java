package jp.kenshin.platform.internal.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import jp.kenshin.platform.audit.AuditChain;
import jp.kenshin.platform.audit.AuditEntry;
import jp.kenshin.platform.audit.Checkpoint;
import jp.kenshin.platform.audit.Verification;
import jp.kenshin.platform.database.Database;

/** Reads the chain page by page, so that verifying years of it takes no more memory than a day. */
@Singleton
public final class JdbcAuditChain implements AuditChain {
    private static final int PAGE = 5_000;

    private final Database database;

    @Inject
    public JdbcAuditChain(Database database) {
        this.database = database;
    }

    @Override
    public List<AuditEntry> list(long afterPosition, int limit) {
        return database.read(connection -> AuditEntries.list(connection, afterPosition, limit));
    }

    @Override
    public Checkpoint head() {
        return database.read(AuditEntries::head);
    }

    @Override
    public Verification verify(Checkpoint known) {
        return database.read(connection -> verify(connection, known));
    }

    private static Verification verify(Connection connection, Checkpoint known) throws SQLException {
        ChainVerifier verifier = new ChainVerifier(known);
        long read = Long.MIN_VALUE;
        List<AuditEntry> page;
        do {
            page = AuditEntries.list(connection, read, PAGE);
            for (AuditEntry entry : page) {
                if (!verifier.accept(entry)) {
                    return verifier.result();
                }
                read = entry.position();
            }
        } while (!page.isEmpty());
        return verifier.end();
    }
}
