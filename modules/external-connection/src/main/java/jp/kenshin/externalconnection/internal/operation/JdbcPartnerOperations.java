package jp.kenshin.externalconnection.internal.operation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import jp.kenshin.externalconnection.OperationQuery;
import jp.kenshin.externalconnection.PartnerOperation;
import jp.kenshin.externalconnection.PartnerOperations;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;

/** Reads what was picked out. */
@Singleton
public class JdbcPartnerOperations implements PartnerOperations {
    private final Database database;

    @Inject
    public JdbcPartnerOperations(Database database) {
        this.database = database;
    }

    @Override
    public List<PartnerOperation> list(PartnerId partner, OperationQuery query) {
        return database.read(connection -> new OperationTable(connection).list(partner, query));
    }

    @Override
    public long count(PartnerId partner, OperationQuery query) {
        return database.read(connection -> new OperationTable(connection).count(partner, query));
    }
}
