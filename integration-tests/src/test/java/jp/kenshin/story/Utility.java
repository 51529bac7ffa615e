package jp.kenshin.story;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jp.kenshin.console.DeskAtWork;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.PostgreSql;
import jp.kenshin.harness.Servers;
import jp.kenshin.harness.SslVpnHook;
import jp.kenshin.identity.KeycloakProfile;
import jp.kenshin.identity.KeycloakRealm;
import jp.kenshin.identity.KeycloakServer;
import jp.kenshin.identity.PartnerAuthority;
import jp.kenshin.identity.PartnerComputers;
import jp.kenshin.identity.ProviderVisits;
import jp.kenshin.identity.RealmAdministration;
import jp.kenshin.identity.TerminalPeer;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.Ports;
import jp.kenshin.launcher.ServerSettings;
import jp.kenshin.security.IpsecSite;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A utility as in production, with all that a cutoff reaches: Keycloak, the authority of client certificates with its revocation list, an
 * SSL-VPN hook, an IPsec gateway, terminal authentication. One partner is connected by every way there is.
 */
final class Utility implements AutoCloseable {
    static final String PARTNER = PartnerComputers.YAMA_LPG;
    static final String PARTNER_USER = "yama-lpg";
    static final String TERMINAL = "T-0000681";
    static final String TERMINAL_IDENTITY = "t-0000681@kenshin.example";
    static final String TERMINAL_KEY = "000102030405060708090a0b0c0d0e0f";
    static final String KEYSTORE_PASSWORD = "kenshin-dev";

    private static final String SECRET = "a-secret-of-tests-and-of-nobody-else";
    private static final int MOST_TRIALS = 200;
    private static final String API = "/console/api/v1/";

    private final Deque<AutoCloseable> all = new ArrayDeque<>();
    private final Path folder;
    final KeycloakRealm realm;
    final PartnerComputers computers;
    final PostgreSql database;
    final IpsecSite ipsec;
    final SslVpnHook sslVpn;
    final DisconnectPort authenticator;
    final TerminalPeer terminal;
    final LibertyServer server;

    /**
     * Makes all of it.
     *
     * @param keycloak a running one, which gets one more realm
     * @param shortFolder for sockets, whose names must not be long
     */
    Utility(KeycloakServer keycloak, Path shortFolder) throws IOException {
        IpsecSite.require();
        TerminalPeer.require();
        folder = Servers.emptyFolder("story-outside");
        Ports ports = Ports.free();
        try {
            database = kept(PostgreSql.start("story-database"));
            realm = keycloak.addRealm("story", KeycloakProfile.sites(ports));
            computers = PartnerComputers.make(folder);
            ipsec = kept(new IpsecSite(shortFolder));
            sslVpn = kept(new SslVpnHook());
            authenticator = kept(new DisconnectPort(SECRET));
            terminal = new TerminalPeer(folder, TerminalPeer.freePort(), SECRET);
            server = kept(Servers.of("story", settings(ports)));
            Servers.started(server);
            makePeople();
            connectPartner();
            awaitRevocationList();
        } catch (IOException | RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> T kept(T part) {
        all.push(part);
        return part;
    }

    private ServerSettings settings(Ports ports) {
        ServerSettings settings =
                KeycloakProfile.of(ServerSettings.embedded(database.choice(), ports), realm, computers.trustStore());
        return DeskAtWork.inBusinessHours(sslVpn.configured(settings))
                .withVariable("kenshin.external-connection.desk-phone", "0120-000-110")
                .withVariable(
                        "kenshin.client-certificates.authority.keystore",
                        computers.authority().keystore().toString())
                .withSecret("kenshin.client-certificates.authority.password", PartnerAuthority.PASSWORD)
                .withVariable(
                        "kenshin.client-certificates.revocation-list.file",
                        revocationList().toString())
                .withVariable("kenshin.ipsec.vici", ipsec.vici())
                .withVariable("kenshin.radius.enabled", "true")
                .withVariable("kenshin.radius.auth-port", Integer.toString(terminal.port()))
                .withVariable("kenshin.radius.acct-port", "0")
                .withVariable(
                        "kenshin.external-connection.keystore",
                        folder.resolve("sealing.p12").toString())
                .withSecret("kenshin.external-connection.keystore-password", PartnerAuthority.PASSWORD)
                .withVariable("kenshin.external-connection.keystore-create", "true");
    }

    /** Where gateways take the list of revoked certificates from. */
    Path revocationList() {
        return folder.resolve("partners.crl");
    }

    private void makePeople() throws IOException {
        RealmAdministration people = realm.administration();
        people.createUser(PARTNER_USER, ProviderVisits.PASSWORD, "partner-web");
        people.createMdms(PARTNER_USER);
        people.createUser("desk", ProviderVisits.PASSWORD, "response-desk");
        people.createUser("reconnect", ProviderVisits.PASSWORD, "reconnection-desk");
        people.createUser("auditor", ProviderVisits.PASSWORD, "auditor");
    }

    /** What an operator registers of a partner before it is served. */
    private void connectPartner() throws IOException {
        Client operator = new Client(server).withToken(realm.machineToken("operator-api"));
        computers.register(operator);
        put(
                operator,
                "authenticators/127.0.0.1",
                Json.createObjectBuilder()
                        .add("name", "roof-1")
                        .add("secret", SECRET)
                        .add("disconnectPort", authenticator.number())
                        .build());
        put(
                operator,
                "terminals/" + TERMINAL + "/credential",
                Json.createObjectBuilder()
                        .add("identity", TERMINAL_IDENTITY)
                        .add("key", TERMINAL_KEY)
                        .build());
        JsonObject connection =
                put(operator, "ipsec-connections/" + PARTNER, definition(ipsec.connectionOf(PartnerId.of(PARTNER))));
        assertEquals("LOADED", connection.getString("state"), connection::toString);
    }

    /** The server leaves it within seconds of its start. */
    private void awaitRevocationList() {
        try {
            for (int trial = 0; trial < MOST_TRIALS && !Files.exists(revocationList()); trial++) {
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonObject definition(IpsecConnection connection) {
        JsonArrayBuilder children = Json.createArrayBuilder();
        connection
                .children()
                .forEach(child -> children.add(Json.createObjectBuilder()
                        .add("name", child.name())
                        .add("localNetworks", texts(child.localNetworks()))
                        .add("remoteNetworks", texts(child.remoteNetworks()))
                        .add("proposals", texts(child.proposals()))));
        return Json.createObjectBuilder()
                .add("remoteAddress", connection.ends().remoteAddress())
                .add("remoteId", connection.ends().remoteId())
                .add("localId", connection.ends().localId())
                .add("authentication", connection.authentication().name())
                .add("preSharedKey", IpsecSite.KEY)
                .add("proposals", texts(connection.keying().proposals()))
                .add("udpEncapsulation", connection.keying().udpEncapsulation())
                .add("children", children)
                .build();
    }

    private static JsonArrayBuilder texts(List<String> texts) {
        return Json.createArrayBuilder(texts);
    }

    private static JsonObject put(Client operator, String path, JsonObject body) {
        HttpResponse<String> answer =
                operator.send(operator.request(operator.server().internal(API + path))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body.toString())));
        assertEquals(200, answer.statusCode(), answer.body());
        try (JsonReader json = Json.createReader(new StringReader(answer.body()))) {
            return json.readObject();
        }
    }

    /** The key that signs the audit log, as the auditor got its certificate by hand. */
    Path auditKeystore() {
        return server.log().resolveSibling("usr/servers/kenshin/resources/security/audit.p12");
    }

    @Override
    public void close() {
        while (!all.isEmpty()) {
            try {
                all.pop().close();
            } catch (Exception e) {
                // The rest is to be ended, too.
                System.out.println(e);
            }
        }
    }
}
