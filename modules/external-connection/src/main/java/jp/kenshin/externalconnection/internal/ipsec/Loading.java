package jp.kenshin.externalconnection.internal.ipsec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/** Brings partners' connections to the gateways. It holds the partner's row while it does, so that a cutoff waits and then undoes it. */
@Singleton
public class Loading {
    private final Database database;
    private final Gateways gateways;
    private final Secrets secrets;

    @Inject
    public Loading(Database database, Gateways gateways, Secrets secrets) {
        this.database = database;
        this.gateways = gateways;
        this.secrets = secrets;
    }

    /** Loads what is defined, unless the partner is cut off; false when nothing was loaded. */
    boolean loadIfConnected(PartnerId partner) {
        Database.Work<Boolean> loading = connection -> {
            StandingTable standing = new StandingTable(new Sql(connection));
            return !standing.lockedIsCutOff(partner) && !standing.isMdmsCutOff(partner) && load(connection, partner);
        };
        return database.inTransaction(loading);
    }

    /**
     * Loads what is defined, if anything is, once this point was told that the partner comes in again; false when a cutoff came in between.
     */
    boolean loadReleased(PartnerId partner) {
        Database.Work<Boolean> loading = connection -> {
            boolean comesIn = !new StandingTable(new Sql(connection)).lockedIsCutOff(partner);
            if (comesIn) {
                load(connection, partner);
            }
            return comesIn;
        };
        return database.inTransaction(loading);
    }

    /** Cuts what is defined at every gateway, in the unit of work that is going to take the definition back. */
    void unload(Connection transaction, DefinedConnection defined) throws SQLException {
        new StandingTable(new Sql(transaction))
                .lockedIsCutOff(defined.connection().partner());
        Recognition recognition = Recognition.of(defined.connection());
        gateways.each(gateway -> {
            gateway.cut(recognition);
            return gateway;
        });
    }

    private boolean load(Connection transaction, PartnerId partner) throws SQLException {
        Optional<DefinedConnection> defined = new ConnectionTable(new Sql(transaction)).find(partner);
        if (defined.isEmpty()) {
            return false;
        }
        IpsecConnection connection = defined.get().connection();
        Optional<String> key = defined.get().sealedKey().map(secret -> secrets.open(partner, secret));
        gateways.each(gateway -> {
            gateway.load(connection, key);
            return connection;
        });
        return true;
    }
}
