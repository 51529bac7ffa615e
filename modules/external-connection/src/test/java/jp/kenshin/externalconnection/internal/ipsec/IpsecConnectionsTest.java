package jp.kenshin.externalconnection.internal.ipsec;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnection.Authentication;
import jp.kenshin.externalconnection.IpsecConnection.Ends;
import jp.kenshin.externalconnection.IpsecConnections.Loaded;
import jp.kenshin.externalconnection.IpsecConnections.Outcome;
import jp.kenshin.externalconnection.internal.ipsec.vici.FakeDaemon;
import jp.kenshin.externalconnection.internal.ipsec.vici.FakeDaemon.Mood;
import jp.kenshin.externalconnection.internal.ipsec.vici.Section;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("R-01")
@Tag("S-04")
@DisplayName("The IPsec connections of partners")
class IpsecConnectionsTest {
    private static final PartnerId SAKURA = PartnerId.of("P-0001");
    private static final PartnerId MINATO = PartnerId.of("P-0002");
    private static final Optional<String> KEY = Optional.of(Sakura.KEY);

    private final Database database;
    private final Path folder;

    private FakeDaemon gateway;
    private IpsecFixture ipsec;

    IpsecConnectionsTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
    }

    @BeforeEach
    void start() {
        IpsecFixture.empty(database);
        gateway = new FakeDaemon(folder.resolve("vici"));
        ipsec = new IpsecFixture(database, folder, gateway);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    private Outcome define(IpsecConnection connection, Optional<String> key) {
        return ipsec.connections.define("operator", connection, key);
    }

    @Test
    void are_stored_with_all_their_facts() {
        IpsecConnection minato = Sakura.connection(MINATO, Authentication.PUBLIC_KEY);
        IpsecConnection sakura = Sakura.connection(SAKURA);
        assertEquals(new Outcome(Loaded.LOADED, Optional.empty()), define(minato, Optional.empty()));
        define(sakura, KEY);

        assertEquals(Optional.of(sakura), ipsec.connections.find(SAKURA));
        assertEquals(Optional.empty(), ipsec.connections.find(PartnerId.of("P-0003")));
        assertEquals(List.of(sakura, minato), ipsec.connections.list());
    }

    @Test
    void are_loaded_with_their_key_in_the_words_of_the_gateway() {
        define(Sakura.connection(SAKURA), KEY);

        Section loaded = gateway.connection("kenshin-p-0001");
        assertEquals(
                Section.EMPTY.with("auth", "psk").with("id", "vpn.P-0001.example"),
                loaded.sections().get("remote-1"));
        assertEquals(Optional.of("yes"), loaded.findText("encap"));
        assertEquals(Optional.of("30s"), loaded.findText("dpd_delay"));
        assertEquals(
                Optional.of("clear"), FakeDaemon.below(loaded, "children", "tr").findText("dpd_action"));
        assertEquals(
                Section.EMPTY
                        .with("id", "kenshin-p-0001")
                        .with("type", "IKE")
                        .with("data", Sakura.KEY)
                        .with("owners", List.of("vpn.P-0001.example")),
                gateway.secret("kenshin-p-0001"));
    }

    @Test
    void keep_their_key_sealed_and_when_no_other_is_given() {
        define(Sakura.connection(SAKURA), KEY);
        byte[] sealed = database.read(connection -> new Sql(connection)
                .find("SELECT sealed_key FROM external_connection.ipsec_connection", row -> row.getBytes(1))
                .orElseThrow());
        assertFalse(new String(sealed, java.nio.charset.StandardCharsets.UTF_8).contains("twenty"));
        gateway.secrets().clear();

        define(Sakura.connection(SAKURA), Optional.empty());

        assertEquals(Optional.of(Sakura.KEY), gateway.secret("kenshin-p-0001").findText("data"));
        define(Sakura.connection(SAKURA, Authentication.PUBLIC_KEY), Optional.empty());
        assertInvalid(() -> define(Sakura.connection(SAKURA), Optional.empty()));
    }

    @Test
    void are_stored_also_when_a_gateway_does_not_take_them() {
        gateway.is(Mood.REFUSING);

        Outcome outcome = define(Sakura.connection(SAKURA), KEY);

        assertEquals(Loaded.PENDING, outcome.loaded());
        assertTrue(outcome.trouble().orElseThrow().contains("load-shared: invalid value"), outcome::toString);
        gateway.is(Mood.WELL);
        ipsec.forgotten.run();
        assertTrue(gateway.connections().containsKey("kenshin-p-0001"));
        assertEquals(
                Loaded.NOT_CONFIGURED,
                new IpsecFixture(database, folder)
                        .connections
                        .define("operator", Sakura.connection(SAKURA), KEY)
                        .loaded());
    }

    @Test
    void are_forgotten_here_and_at_every_gateway() {
        define(Sakura.connection(SAKURA), KEY);

        ipsec.connections.forget("operator", SAKURA);

        assertEquals(Optional.empty(), ipsec.connections.find(SAKURA));
        assertFalse(gateway.connections().containsKey("kenshin-p-0001"));
        ipsec.forgotten.run();
        assertFalse(gateway.connections().containsKey("kenshin-p-0001"), "loaded again");
        assertEquals(
                ExternalConnectionError.IPSEC_CONNECTION_NOT_FOUND,
                assertThrows(KenshinException.class, () -> ipsec.connections.forget("operator", SAKURA))
                        .code());
    }

    @Test
    void stay_when_a_gateway_does_not_let_go_of_them() {
        define(Sakura.connection(SAKURA), KEY);
        gateway.is(Mood.REFUSING);

        assertEquals(
                ExternalConnectionError.ENFORCEMENT_FAILED,
                assertThrows(KenshinException.class, () -> ipsec.connections.forget("operator", SAKURA))
                        .code());

        assertEquals(Optional.of(Sakura.connection(SAKURA)), ipsec.connections.find(SAKURA));
    }

    @Test
    void share_neither_name_nor_identity() {
        define(Sakura.connection(SAKURA), KEY);

        assertRefused(
                ExternalConnectionError.IPSEC_CONNECTION_TAKEN,
                () -> define(other("minato", "VPN.p-0001.example"), KEY));
        define(other("minato", "vpn.minato.example"), KEY);
        assertInvalid(() -> define(other("another-name", "vpn.minato.example"), KEY));
    }

    private static IpsecConnection other(String name, String identity) {
        IpsecConnection minato = Sakura.connection(MINATO);
        return new IpsecConnection(
                MINATO,
                name,
                new Ends("192.0.2.21", identity, "vpn.utility.example"),
                minato.authentication(),
                minato.keying(),
                minato.children());
    }

    @Test
    void need_a_key_that_is_long_enough_and_none_with_certificates() {
        assertInvalid(() -> define(Sakura.connection(SAKURA), Optional.empty()));
        assertInvalid(() -> define(Sakura.connection(SAKURA), Optional.of("short")));
        assertInvalid(() -> define(Sakura.connection(SAKURA, Authentication.PUBLIC_KEY), KEY));
        assertEquals(List.of(), ipsec.connections.list());
    }

    @Test
    void with_a_key_need_the_keystore_it_was_sealed_with() {
        assertRefused(ExternalConnectionError.CONNECTION_SECRETS_UNAVAILABLE, () -> new IpsecFixture(
                        database, Map.of(), gateway)
                .connections.define("operator", Sakura.connection(SAKURA), KEY));
        define(Sakura.connection(SAKURA), KEY);
        IpsecFixture elsewhere = new IpsecFixture(
                database,
                Map.of(IpsecConfig.KEYSTORE, folder.resolve("other.p12").toString()),
                gateway);

        assertRefused(
                ExternalConnectionError.CONNECTION_SECRETS_UNAVAILABLE,
                () -> elsewhere.connections.define("operator", Sakura.connection(SAKURA), Optional.empty()));
    }

    @Test
    @Tag("J-11")
    void leave_who_defined_them_in_the_audit_log_and_never_the_key() {
        define(Sakura.connection(SAKURA), KEY);

        AuditEvent event = ipsec.audit.events().get(0);
        assertEquals(
                "operator partner.ipsec.define partner:P-0001",
                event.actor() + " " + event.action() + " " + event.target());
        assertEquals("vpn.P-0001.example", event.detail().get("remoteId"));
        assertFalse(ipsec.audit.events().toString().contains("twenty"));
    }

    private static void assertInvalid(Executable work) {
        assertRefused(ExternalConnectionError.INVALID_IPSEC_CONNECTION, work);
    }

    private static void assertRefused(ExternalConnectionError code, Executable work) {
        assertEquals(code, assertThrows(KenshinException.class, work).code());
    }
}
