package jp.kenshin.externalconnection.internal.ipsec;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnection.Authentication;
import jp.kenshin.externalconnection.IpsecConnections;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/** Definitions in the database, which is where a gateway that has forgotten everything gets them from again. */
@Singleton
public class JdbcIpsecConnections implements IpsecConnections {
    private static final int SHORTEST_KEY = 20;
    private static final int LONGEST_KEY = 255;

    private final Database database;
    private final Gateways gateways;
    private final Loading loading;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public JdbcIpsecConnections(
            Database database, Gateways gateways, Loading loading, Secrets secrets, AuditLog audit, Clock clock) {
        this.database = database;
        this.gateways = gateways;
        this.loading = loading;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Outcome define(String actor, IpsecConnection connection, Optional<String> preSharedKey) {
        Optional<SealedSecret> newKey = preSharedKey.map(key -> seal(connection, key));
        Instant now = clock.instant();
        database.inTransaction(transaction -> {
            store(transaction, actor, connection, newKey, now);
        });
        return load(connection.partner());
    }

    private SealedSecret seal(IpsecConnection connection, String key) {
        if (connection.authentication() == Authentication.PUBLIC_KEY) {
            throw invalid("a connection with certificates has no pre-shared key");
        }
        if (key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY) {
            throw invalid("a pre-shared key has " + SHORTEST_KEY + " to " + LONGEST_KEY + " characters");
        }
        return secrets.seal(connection.partner(), key);
    }

    private void store(
            Connection transaction,
            String actor,
            IpsecConnection connection,
            Optional<SealedSecret> newKey,
            Instant now)
            throws SQLException {
        Sql sql = new Sql(transaction);
        ConnectionTable table = new ConnectionTable(sql);
        new StandingTable(sql).insertIfMissing(connection.partner(), false, now);
        Optional<DefinedConnection> old = table.find(connection.partner());
        requireSameName(old, connection);
        requireOwn(table, connection);
        table.put(new DefinedConnection(connection, key(old, connection, newKey)), actor, now);
        audit.record(transaction, event(actor, connection, newKey.isPresent()));
    }

    /** Under another name the old connection would stay at a gateway that cannot be reached now. */
    private static void requireSameName(Optional<DefinedConnection> old, IpsecConnection connection) {
        if (old.isPresent() && !old.get().connection().name().equals(connection.name())) {
            throw invalid("the partner's connection is named "
                    + old.get().connection().name() + " and keeps that name");
        }
    }

    private static void requireOwn(ConnectionTable table, IpsecConnection connection) throws SQLException {
        Optional<PartnerId> other = table.findOther(connection);
        if (other.isPresent()) {
            throw new KenshinException(
                    ExternalConnectionError.IPSEC_CONNECTION_TAKEN,
                    "The name \"" + connection.name() + "\" or the remote identity \""
                            + connection.ends().remoteId() + "\" is that of partner " + other.get()
                            + ". Two partners with one of them could not be cut off apart.");
        }
    }

    private static Optional<SealedSecret> key(
            Optional<DefinedConnection> old, IpsecConnection connection, Optional<SealedSecret> newKey) {
        if (connection.authentication() == Authentication.PUBLIC_KEY) {
            return Optional.empty();
        }
        Optional<SealedSecret> key = newKey.or(() -> old.flatMap(DefinedConnection::sealedKey));
        if (key.isEmpty()) {
            throw invalid("a pre-shared key is missing");
        }
        return key;
    }

    private static AuditEvent event(String actor, IpsecConnection connection, boolean newKey) {
        return new AuditEvent(
                actor,
                "partner.ipsec.define",
                "partner:" + connection.partner(),
                AuditEvent.Outcome.DONE,
                Map.of(
                        "name", connection.name(),
                        "remoteAddress", connection.ends().remoteAddress(),
                        "remoteId", connection.ends().remoteId(),
                        "authentication", connection.authentication().name(),
                        "newKey", String.valueOf(newKey)));
    }

    private Outcome load(PartnerId partner) {
        if (!gateways.isConfigured()) {
            return new Outcome(Loaded.NOT_CONFIGURED, Optional.empty());
        }
        try {
            boolean loaded = loading.loadIfConnected(partner);
            return new Outcome(loaded ? Loaded.LOADED : Loaded.HELD_BY_CUTOFF, Optional.empty());
        } catch (KenshinException e) {
            if (e.code() != ExternalConnectionError.ENFORCEMENT_FAILED) {
                throw e;
            }
            return new Outcome(Loaded.PENDING, Optional.ofNullable(e.getMessage()));
        }
    }

    private static KenshinException invalid(String what) {
        return new KenshinException(
                ExternalConnectionError.INVALID_IPSEC_CONNECTION,
                "This IPsec connection makes no sense: " + what + ".");
    }

    @Override
    public void forget(String actor, PartnerId partner) {
        database.inTransaction(transaction -> {
            ConnectionTable table = new ConnectionTable(new Sql(transaction));
            DefinedConnection defined = table.find(partner)
                    .orElseThrow(() -> new KenshinException(
                            ExternalConnectionError.IPSEC_CONNECTION_NOT_FOUND,
                            "No IPsec connection is defined for partner " + partner + "."));
            loading.unload(transaction, defined);
            table.delete(partner);
            audit.record(
                    transaction,
                    new AuditEvent(
                            actor,
                            "partner.ipsec.forget",
                            "partner:" + partner,
                            AuditEvent.Outcome.DONE,
                            Map.of("name", defined.connection().name())));
        });
    }

    @Override
    public Optional<IpsecConnection> find(PartnerId partner) {
        return database.read(connection -> new ConnectionTable(new Sql(connection)).find(partner))
                .map(DefinedConnection::connection);
    }

    @Override
    public List<IpsecConnection> list() {
        return database.read(connection -> new ConnectionTable(new Sql(connection)).list()).stream()
                .map(DefinedConnection::connection)
                .toList();
    }
}
