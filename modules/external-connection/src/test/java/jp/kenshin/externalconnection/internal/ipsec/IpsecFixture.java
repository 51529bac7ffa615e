package jp.kenshin.externalconnection.internal.ipsec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kenshin.externalconnection.internal.RecordedAudit;
import jp.kenshin.externalconnection.internal.ipsec.vici.FakeDaemon;
import jp.kenshin.platform.config.MapConfig;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.time.TestClock;

/** All of IPsec over one database and some daemons, put together as the server does. */
final class IpsecFixture {
    final RecordedAudit audit = new RecordedAudit();
    final IpsecPoint point;
    final JdbcIpsecConnections connections;
    final ForgottenConnections forgotten;
    final AskedGateways asked;

    /** Leaves nothing defined and nobody cut off by the test before. */
    static void empty(Database database) {
        database.inTransaction(connection -> {
            Sql sql = new Sql(connection);
            sql.update("DELETE FROM external_connection.ipsec_child");
            sql.update("DELETE FROM external_connection.ipsec_connection");
            sql.update("DELETE FROM external_connection.cut_scope");
        });
    }

    IpsecFixture(Database database, Path folder, FakeDaemon... daemons) {
        this(database, folder, Duration.ofMillis(700), daemons);
    }

    IpsecFixture(Database database, Path folder, Duration timeout, FakeDaemon... daemons) {
        this(
                database,
                Map.of(
                        IpsecConfig.KEYSTORE,
                        folder.resolve("secrets.p12").toString(),
                        IpsecConfig.TIMEOUT,
                        timeout.toString()),
                daemons);
    }

    IpsecFixture(Database database, Map<String, String> settings, FakeDaemon... daemons) {
        TestClock clock = new TestClock();
        Map<String, String> all = new HashMap<>(settings);
        all.put(IpsecConfig.VICI, Stream.of(daemons).map(FakeDaemon::uri).collect(Collectors.joining(",")));
        all.put(IpsecConfig.KEYSTORE_PASSWORD, "changeit");
        all.put(IpsecConfig.KEYSTORE_CREATE, "true");
        IpsecConfig config = new IpsecConfig(new MapConfig(all));
        Secrets secrets = new Secrets(config);
        Gateways gateways = new Gateways(config);
        Loading loading = new Loading(database, gateways, secrets);
        point = new IpsecPoint(database, gateways, loading, clock);
        connections = new JdbcIpsecConnections(database, gateways, loading, secrets, audit, clock);
        forgotten = new ForgottenConnections(database, gateways, loading);
        asked = new AskedGateways(database, gateways);
    }
}
