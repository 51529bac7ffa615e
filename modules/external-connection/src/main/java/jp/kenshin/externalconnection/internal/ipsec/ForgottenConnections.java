package jp.kenshin.externalconnection.internal.ipsec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.lease.BackgroundJob;

/**
 * Loads the connections that a gateway does not have: it keeps them in its memory only, and loses them when it restarts. Those of partners
 * that are cut off stay out.
 */
@Singleton
public class ForgottenConnections implements BackgroundJob {
    private final Database database;
    private final Gateways gateways;
    private final Loading loading;

    @Inject
    public ForgottenConnections(Database database, Gateways gateways, Loading loading) {
        this.database = database;
        this.gateways = gateways;
        this.loading = loading;
    }

    @Override
    public String name() {
        return "external-connection.ipsec-forgotten-connections";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** One partner's trouble keeps no other partner's connection from being loaded. */
    @Override
    public void run() {
        if (!gateways.isConfigured()) {
            return;
        }
        List<IpsecConnection> defined =
                database.read(connection -> new ConnectionTable(new Sql(connection)).list()).stream()
                        .map(DefinedConnection::connection)
                        .toList();
        if (defined.isEmpty()) {
            return;
        }
        List<Set<String>> loaded = gateways.each(Gateway::loaded);
        List<KenshinException> troubles = new ArrayList<>();
        for (IpsecConnection connection : defined) {
            if (!loaded.stream().allMatch(names -> names.contains(connection.name()))) {
                load(connection, troubles);
            }
        }
        if (!troubles.isEmpty()) {
            throw GatewayTrouble.together(troubles);
        }
    }

    private void load(IpsecConnection connection, List<KenshinException> troubles) {
        try {
            loading.loadIfConnected(connection.partner());
        } catch (KenshinException e) {
            troubles.add(e);
        }
    }
}
