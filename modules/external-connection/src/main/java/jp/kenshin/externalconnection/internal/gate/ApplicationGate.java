package jp.kenshin.externalconnection.internal.gate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.OptionalLong;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;

/**
 * This application on all its nodes, as an enforcement point like the others. The order itself writes the scope into the table; it holds here
 * when every node that lives knows of it.
 */
@Singleton
public class ApplicationGate implements EnforcementPoint {
    /** Name of this point. */
    public static final String NAME = "application";

    private final Database database;
    private final MemoryGate gate;

    @Inject
    public ApplicationGate(Database database, MemoryGate gate) {
        this.database = database.urgent();
        this.gate = gate;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean covers(CutoffScope.Kind kind) {
        return true;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public void enforce(CutoffScope scope) {
        database.inTransaction(connection -> {
            new CutScopeTable(connection).mend(scope);
        });
        gate.renew();
    }

    @Override
    public void release(CutoffScope scope) {
        database.inTransaction(connection -> {
            new CutScopeTable(connection).letIn(scope);
        });
        gate.renew();
    }

    /** @throws KenshinException {@link ExternalConnectionError#ENFORCEMENT_FAILED} while a node that lives does not know yet */
    @Override
    public Standing probe(CutoffScope scope) {
        return database.read(connection -> {
            CutScopeTable table = new CutScopeTable(connection);
            OptionalLong since = table.keptOutSince(scope);
            requireKnown(table, since.orElse(table.revision()));
            return since.isPresent() ? Standing.CUT_OFF : Standing.CONNECTED;
        });
    }

    private void requireKnown(CutScopeTable table, long revision) throws SQLException {
        long behind = table.nodesBehind(revision, MemoryGate.LONGEST_SILENT);
        if (behind > 0) {
            throw new KenshinException(
                    ExternalConnectionError.ENFORCEMENT_FAILED,
                    behind + " server(s) have not confirmed yet. They do within a second, or let no partner in.");
        }
    }
}
