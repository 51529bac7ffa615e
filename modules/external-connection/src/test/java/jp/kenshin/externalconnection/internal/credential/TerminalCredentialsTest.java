package jp.kenshin.externalconnection.internal.credential;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jp.kenshin.externalconnection.Authenticators.Authenticator;
import jp.kenshin.externalconnection.TerminalAuthenticationError;
import jp.kenshin.externalconnection.TerminalCredential;
import jp.kenshin.externalconnection.internal.RadiusConfig;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.config.MapConfig;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.Radio;
import jp.kenshin.registry.Radios;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static java.net.InetAddress.getByName;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("S-12")
@DisplayName("Credentials of terminals and authenticators")
class TerminalCredentialsTest {
    private static final TerminalId FIRST = TerminalId.of("T-0000001");
    private static final TerminalId SECOND = TerminalId.of("T-0000002");
    private static final String IDENTITY = "t-0000001@kenshin.example";
    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECRET = "a-secret-of-tests".getBytes(StandardCharsets.UTF_8);
    private static final String OPERATOR = "operator";

    private final List<AuditEvent> audited = new ArrayList<>();
    private final TestClock clock = new TestClock();
    private final Database database;
    private final JdbcTerminalCredentials credentials;
    private final JdbcAuthenticators authenticators;

    TerminalCredentialsTest(Database database) {
        this.database = database;
        this.credentials = credentials(TestSeal.SEAL);
        this.authenticators = authenticators(TestSeal.SEAL);
    }

    private JdbcTerminalCredentials credentials(CredentialSeal seal) {
        return new JdbcTerminalCredentials(database, new TwoRadios(), seal, new Recorded(), clock);
    }

    private JdbcAuthenticators authenticators(CredentialSeal seal) {
        return new JdbcAuthenticators(database, seal, new RadiusConfig(new MapConfig(Map.of())), new Recorded(), clock);
    }

    @BeforeEach
    void forgetAll() {
        database.inTransaction(connection -> {
            Sql sql = new Sql(connection);
            sql.update("DELETE FROM external_connection.terminal_credential");
            sql.update("DELETE FROM external_connection.terminal_block");
            sql.update("DELETE FROM external_connection.authenticator");
        });
    }

    @Test
    void are_registered_found_listed_and_removed() {
        TerminalCredential registered = credentials.register(OPERATOR, FIRST, IDENTITY, KEY);
        credentials.register(OPERATOR, SECOND, "second", KEY);

        assertEquals(new TerminalCredential(FIRST, IDENTITY, true, clock.instant()), registered);
        assertEquals(Optional.of(registered), credentials.find(FIRST));
        assertEquals(List.of(registered), credentials.list("", 1));
        assertEquals(SECOND, credentials.list(FIRST.value(), 10).get(0).terminal());
        assertArrayEquals(
                KEY, credentials.findByIdentity(IDENTITY).orElseThrow().key());
        credentials.remove(OPERATOR, FIRST);
        assertEquals(Optional.empty(), credentials.find(FIRST));
        assertRefused(TerminalAuthenticationError.CREDENTIAL_NOT_FOUND, () -> credentials.remove(OPERATOR, FIRST));
        assertEquals(
                List.of("terminal.credential.register", "terminal.credential.register", "terminal.credential.remove"),
                audited.stream().map(AuditEvent::action).toList());
        assertFalse(audited.toString().contains("0123456789abcdef"), "a key in the audit log");
    }

    @Test
    void take_the_place_of_those_before_and_leave_a_cutoff_as_it_is() {
        credentials.register(OPERATOR, FIRST, IDENTITY, KEY);
        credentials.block(FIRST);

        TerminalCredential renewed = credentials.register(OPERATOR, FIRST, "renamed", SECRET16);

        assertFalse(renewed.enabled());
        assertEquals(Optional.empty(), credentials.findByIdentity(IDENTITY));
        assertArrayEquals(
                SECRET16, credentials.findByIdentity("renamed").orElseThrow().key());
        credentials.remove(OPERATOR, FIRST);
        assertFalse(credentials.register(OPERATOR, FIRST, IDENTITY, KEY).enabled());
    }

    private static final byte[] SECRET16 = "fedcba9876543210".getBytes(StandardCharsets.UTF_8);

    @Test
    void are_refused_when_something_is_wrong_with_them() {
        credentials.register(OPERATOR, FIRST, IDENTITY, KEY);

        assertRefused(
                TerminalAuthenticationError.IDENTITY_TAKEN,
                () -> credentials.register(OPERATOR, SECOND, IDENTITY, KEY));
        assertRefused(
                TerminalAuthenticationError.TERMINAL_NOT_FOUND,
                () -> credentials.register(OPERATOR, TerminalId.of("T-9999999"), "other", KEY));
        for (String identity : List.of("", "a\u0000b", "line\nbreak", "x".repeat(254), "\ud800")) {
            assertRefused(
                    TerminalAuthenticationError.INVALID_CREDENTIAL,
                    () -> credentials.register(OPERATOR, SECOND, identity, KEY));
        }
        assertRefused(
                TerminalAuthenticationError.INVALID_CREDENTIAL,
                () -> credentials.register(OPERATOR, SECOND, "second", new byte[15]));
        assertEquals(1, credentials.list("", 10).size());
    }

    @Test
    void need_the_key_they_were_sealed_with() {
        credentials.register(OPERATOR, FIRST, IDENTITY, KEY);
        authenticators.register(OPERATOR, "roof-1", place("192.0.2.1"), SECRET, OptionalInt.empty());

        CredentialSeal another = TestSeal.sealWith((byte) 8);
        CredentialSeal none = new CredentialSeal(new RadiusConfig(new MapConfig(Map.of())));

        assertRefused(TerminalAuthenticationError.CREDENTIAL_KEY_UNAVAILABLE, () -> credentials(another)
                .findByIdentity(IDENTITY));
        assertEquals(Optional.empty(), authenticators(another).find("192.0.2.1"));
        assertRefused(TerminalAuthenticationError.CREDENTIAL_KEY_UNAVAILABLE, () -> credentials(none)
                .register(OPERATOR, SECOND, "second", KEY));
    }

    @Test
    @Tag("X-4")
    void are_not_readable_in_the_database_and_not_movable_to_another_row() {
        credentials.register(OPERATOR, FIRST, IDENTITY, KEY);
        credentials.register(OPERATOR, SECOND, "second", SECRET16);

        List<String> sealed = database.read(connection -> new Sql(connection)
                .list(
                        "SELECT sealed FROM external_connection.terminal_credential",
                        row -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1)));
        assertTrue(sealed.stream().noneMatch(bytes -> bytes.contains("0123456789abcdef")));
        database.inTransaction(connection -> {
            new Sql(connection)
                    .update(
                            """
                            UPDATE external_connection.terminal_credential SET sealed =
                                (SELECT sealed FROM external_connection.terminal_credential WHERE terminal_id = ?)
                            WHERE terminal_id = ?
                            """,
                            FIRST.value(),
                            SECOND.value());
        });
        assertRefused(
                TerminalAuthenticationError.CREDENTIAL_KEY_UNAVAILABLE, () -> credentials.findByIdentity("second"));
    }

    @Test
    void of_authenticators_are_known_at_once_here_and_elsewhere_within_seconds() {
        JdbcAuthenticators elsewhere = authenticators(TestSeal.SEAL);
        assertEquals(Optional.empty(), elsewhere.find("192.0.2.1"));

        Authenticator registered =
                authenticators.register(OPERATOR, "roof-1", place("192.0.2.1"), SECRET, OptionalInt.empty());
        authenticators.register(OPERATOR, "roof-2", place("2001:db8::2"), SECRET, OptionalInt.of(4_000));

        assertEquals(3_799, registered.disconnectPort());
        assertArrayEquals(SECRET, authenticators.find("192.0.2.1").orElseThrow().secret());
        assertEquals(
                4_000, authenticators.find(place("2001:db8::2")).orElseThrow().disconnectPort());
        assertEquals(Optional.empty(), elsewhere.find("192.0.2.1"));
        clock.advance(java.time.Duration.ofSeconds(5));
        assertTrue(elsewhere.find("192.0.2.1").isPresent());
        assertEquals(
                List.of("roof-1", "roof-2"),
                authenticators.list().stream().map(Authenticator::name).toList());

        authenticators.remove(OPERATOR, place("192.0.2.1"));
        assertEquals(Optional.empty(), authenticators.find("192.0.2.1"));
        assertRefused(
                TerminalAuthenticationError.AUTHENTICATOR_NOT_FOUND,
                () -> authenticators.remove(OPERATOR, place("192.0.2.1")));
    }

    @Test
    void of_authenticators_must_be_long_enough() {
        assertRefused(
                TerminalAuthenticationError.INVALID_AUTHENTICATOR,
                () -> authenticators.register(
                        OPERATOR, "roof-1", place("192.0.2.1"), new byte[15], OptionalInt.empty()));
        assertRefused(
                TerminalAuthenticationError.INVALID_AUTHENTICATOR,
                () -> authenticators.register(OPERATOR, "", place("192.0.2.1"), SECRET, OptionalInt.empty()));
        assertRefused(
                TerminalAuthenticationError.INVALID_AUTHENTICATOR,
                () -> authenticators.register(OPERATOR, "roof-1", place("192.0.2.1"), SECRET, OptionalInt.of(65_536)));
    }

    private static java.net.InetAddress place(String numeric) {
        try {
            return getByName(numeric);
        } catch (java.net.UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(TerminalAuthenticationError code, Executable act) {
        assertEquals(code, assertThrows(KenshinException.class, act).code());
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

    private static final class TwoRadios implements Radios {
        @Override
        public List<Radio> list(Collection<String> ids) {
            return ids.stream()
                    .filter(id -> List.of(FIRST.value(), SECOND.value()).contains(id))
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
}
