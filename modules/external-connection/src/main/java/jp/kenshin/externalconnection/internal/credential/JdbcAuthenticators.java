package jp.kenshin.externalconnection.internal.credential;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kenshin.externalconnection.Authenticators;
import jp.kenshin.externalconnection.TerminalAuthenticationError;
import jp.kenshin.externalconnection.internal.RadiusConfig;
import jp.kenshin.externalconnection.internal.credential.AuthenticatorTable.Row;
import jp.kenshin.externalconnection.internal.radius.RadiusClient;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.secret.SealingKey;

/**
 * Authenticators in the database, and those this node knows of: all of them, looked up again every few seconds, so that a packet from nobody costs no
 * question to the database.
 */
@Singleton
public class JdbcAuthenticators implements Authenticators {
    private static final Logger LOG = System.getLogger("jp.kenshin.radius");
    private static final long KNOWN_MILLIS = 5_000;
    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 128;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_PORT = 65_535;

    private final Database database;
    private final CredentialSeal seal;
    private final RadiusConfig config;
    private final AuditLog audit;
    private final Clock clock;
    private volatile Known known = new Known(Map.of(), Long.MIN_VALUE / 2);

    @Inject
    public JdbcAuthenticators(
            Database database, CredentialSeal seal, RadiusConfig config, AuditLog audit, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    private record Known(Map<String, RadiusClient> byHost, long atMillis) {}

    @Override
    public Authenticator register(
            String actor, String name, InetAddress address, byte[] secret, OptionalInt disconnectPort) {
        requireForm(name, secret, disconnectPort);
        String host = RadiusClient.host(address);
        SealingKey sealing = seal.key();
        Row row = new Row(
                host,
                name,
                sealing.seal(place(host), secret),
                sealing.fingerprint(),
                disconnectPort.isPresent() ? Optional.of(disconnectPort.getAsInt()) : Optional.empty(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        database.inTransaction(connection -> {
            new AuthenticatorTable(connection).put(row, actor);
            audit.record(connection, event(actor, "terminal.authenticator.register", host, name));
        });
        forget();
        return view(row);
    }

    private static void requireForm(String name, byte[] secret, OptionalInt disconnectPort) {
        require(
                name.length() <= LONGEST_NAME && PrintableText.of(name).isPresent(),
                "the name must have 1 to " + LONGEST_NAME + " characters");
        require(
                secret.length >= SHORTEST_SECRET && secret.length <= LONGEST_SECRET,
                "the shared secret must have " + SHORTEST_SECRET + " to " + LONGEST_SECRET + " bytes");
        int port = disconnectPort.orElse(1);
        require(port >= 1 && port <= MOST_PORT, "the port must be from 1 to " + MOST_PORT);
    }

    private static void require(boolean right, String message) {
        if (!right) {
            throw new KenshinException(TerminalAuthenticationError.INVALID_AUTHENTICATOR, message);
        }
    }

    @Override
    public void remove(String actor, InetAddress address) {
        String host = RadiusClient.host(address);
        database.inTransaction(connection -> {
            if (!new AuthenticatorTable(connection).delete(host)) {
                throw new KenshinException(
                        TerminalAuthenticationError.AUTHENTICATOR_NOT_FOUND,
                        "no authenticator is registered for " + host);
            }
            audit.record(connection, event(actor, "terminal.authenticator.remove", host, ""));
        });
        forget();
    }

    @Override
    public List<Authenticator> list() {
        return rows().stream().map(this::view).toList();
    }

    private List<Row> rows() {
        return database.read(connection -> new AuthenticatorTable(connection).list());
    }

    private Authenticator view(Row row) {
        return new Authenticator(address(row.address()), row.name(), port(row), row.registeredAt());
    }

    private int port(Row row) {
        return row.disconnectPort().orElse(config.coaPort());
    }

    /** The authenticator of an address, as this node knows it. */
    public Optional<RadiusClient> find(InetAddress address) {
        return find(RadiusClient.host(address));
    }

    /** @param host numeric address */
    public Optional<RadiusClient> find(String host) {
        Known now = known;
        if (Math.abs(clock.millis() - now.atMillis()) >= KNOWN_MILLIS) {
            now = look();
        }
        return Optional.ofNullable(now.byHost().get(host));
    }

    /** One looks and all see it. */
    private synchronized Known look() {
        long millis = clock.millis();
        if (Math.abs(millis - known.atMillis()) >= KNOWN_MILLIS) {
            Map<String, RadiusClient> clients = rows().stream()
                    .map(this::open)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toUnmodifiableMap(RadiusClient::host, Function.identity()));
            known = new Known(clients, millis);
        }
        return known;
    }

    private void forget() {
        known = new Known(known.byHost(), Long.MIN_VALUE / 2);
    }

    /** One that another master key sealed is nobody here. */
    private Optional<RadiusClient> open(Row row) {
        Optional<byte[]> secret = seal.key().open(place(row.address()), row.sealed());
        if (secret.isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "The secret of authenticator {0} was sealed with another key than the one in"
                            + " kenshin.external-connection.keystore; it gets no answers",
                    row.name());
        }
        return secret.map(bytes -> new RadiusClient(address(row.address()), row.name(), bytes, port(row)));
    }

    private static String place(String host) {
        return "authenticator:" + host;
    }

    private static InetAddress address(String numeric) {
        try {
            return InetAddress.getByName(numeric);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("not a numeric address: " + numeric, e);
        }
    }

    private static AuditEvent event(String actor, String action, String host, String name) {
        return new AuditEvent(
                actor,
                action,
                "authenticator:" + host,
                AuditEvent.Outcome.DONE,
                name.isEmpty() ? Map.of() : Map.of("name", name));
    }
}
