package jp.kenshin.externalconnection.internal.authentication;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.kenshin.externalconnection.AuthenticationOutcome;
import jp.kenshin.externalconnection.AuthenticationSighting;
import jp.kenshin.externalconnection.internal.RadiusConfig;
import jp.kenshin.externalconnection.internal.credential.JdbcAuthenticators;
import jp.kenshin.externalconnection.internal.credential.JdbcTerminalCredentials;
import jp.kenshin.externalconnection.internal.credential.TestSeal;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.config.MapConfig;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.Radio;
import jp.kenshin.registry.Radios;

/** Terminal authentication as the server has it, on free ports and a database of its own, for one terminal and one authenticator. */
final class TestServer implements AutoCloseable {
    static final TerminalId TERMINAL = TerminalId.of("T-0000001");
    static final String IDENTITY = "t-0000001@kenshin.example";
    static final byte[] KEY = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    static final String SERVER_IDENTITY = "hes.kenshin.example";
    static final String SECRET = "a-secret-of-tests-and-of-nobody-else";
    static final List<Duration> WAITS = List.of(Duration.ofMillis(300), Duration.ofMillis(600));

    final TestClock clock = new TestClock();
    final List<AuditEvent> audited = new CopyOnWriteArrayList<>();
    final List<AuthenticationSighting> sightings = new CopyOnWriteArrayList<>();
    final JdbcTerminalCredentials credentials;
    final JdbcAuthenticators authenticators;
    final Admissions admissions;
    final RadiusServer server;
    final TerminalAuthenticationPoint point;

    private TestServer(Database database, RadiusConfig config) {
        AuditLog audit = new Recorded();
        credentials = new JdbcTerminalCredentials(database, new AllRadios(), TestSeal.SEAL, audit, clock);
        authenticators = new JdbcAuthenticators(database, TestSeal.SEAL, config, audit, clock);
        admissions = new Admissions(database, credentials, config, clock);
        AuthenticationReports reports = new AuthenticationReports(audit, List.of(sightings::add), clock);
        AccessRequests access = new AccessRequests(credentials, new Conversations(clock), admissions, reports, config);
        PacketWork work = new PacketWork(access, new AccountingRequests(admissions, credentials), reports, clock);
        server = new RadiusServer(config, TestSeal.SEAL, authenticators, work, reports);
        Disconnections disconnections = new Disconnections(authenticators, admissions, clock, WAITS);
        point = new TerminalAuthenticationPoint(config, credentials, admissions, disconnections);
    }

    /** A server that listens, with the terminal's credential registered and an authenticator on this machine. */
    static TestServer started(Database database) {
        TestServer started = new TestServer(
                database,
                new RadiusConfig(new MapConfig(Map.of(
                        "kenshin.radius.enabled", "true",
                        "kenshin.radius.auth-port", "0",
                        "kenshin.radius.acct-port", "0",
                        "kenshin.radius.server-identity", SERVER_IDENTITY))));
        database.inTransaction(connection -> {
            for (String table : List.of("terminal_credential", "terminal_block", "authenticator", "terminal_session")) {
                try (var delete = connection.prepareStatement("DELETE FROM external_connection." + table)) {
                    delete.executeUpdate();
                }
            }
        });
        started.credentials.register("operator", TERMINAL, IDENTITY, KEY);
        started.registerAuthenticator(OptionalInt.empty());
        started.server.run();
        return started;
    }

    void registerAuthenticator(OptionalInt disconnectPort) {
        authenticators.register(
                "operator",
                "roof-1",
                InetAddress.getLoopbackAddress(),
                SECRET.getBytes(StandardCharsets.UTF_8),
                disconnectPort);
    }

    long count(AuthenticationOutcome outcome) {
        return server.counts().getOrDefault(outcome, -1L);
    }

    @Override
    public void close() {
        server.close();
    }

    private final class Recorded implements AuditLog {
        @Override
        public void record(Connection transaction, AuditEvent event) {
            audited.add(event);
        }

        @Override
        public void record(AuditEvent event) {
            audited.add(event);
        }
    }

    /** A registry that has every terminal it is asked for, but one. */
    static final class AllRadios implements Radios {
        static final String MISSING = "T-9999999";

        @Override
        public List<Radio> list(Collection<String> ids) {
            return ids.stream()
                    .filter(id -> !id.equals(MISSING))
                    .map(id -> new Radio(id, List.of(), Optional.empty(), Optional.empty()))
                    .toList();
        }

        @Override
        public Optional<String> findRadioOf(MeterId meter) {
            return Optional.empty();
        }

        @Override
        public long revision() {
            return 0;
        }
    }

    Clock clock() {
        return clock;
    }
}
