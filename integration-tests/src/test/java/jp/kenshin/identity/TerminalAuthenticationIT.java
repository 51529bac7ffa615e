package jp.kenshin.identity;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.Servers;
import jp.kenshin.launcher.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("S-12")
@DisplayName("A terminal that authenticates against the server itself")
class TerminalAuthenticationIT {
    private static final String TERMINAL = "/console/api/v1/terminals/T-0000001/credential";
    private static final String IDENTITY = "t-0000001@kenshin.example";
    private static final String KEY = "000102030405060708090a0b0c0d0e0f";
    private static final String SECRET = "a-secret-of-tests-and-of-nobody-else";

    private static LibertyServer server;
    private static int port;

    @BeforeAll
    static void startServer() {
        TerminalPeer.require();
        port = TerminalPeer.freePort();
        server = Servers.started(Servers.of(
                "radius",
                Servers.embeddedSettings("radius")
                        .withVariable("kenshin.radius.enabled", "true")
                        .withVariable("kenshin.radius.auth-port", Integer.toString(port))
                        .withVariable("kenshin.radius.acct-port", "0")));
    }

    @AfterAll
    static void stopServer() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void is_let_in_once_it_is_registered_and_kept_out_when_it_is_not(@TempDir Path folder) {
        TerminalPeer peer = new TerminalPeer(folder, port, SECRET);
        assertFalse(peer.isLetIn(IDENTITY, KEY));
        assertEquals(
                200,
                put("/console/api/v1/authenticators/127.0.0.1", "{\"name\":\"roof-1\",\"secret\":\"" + SECRET + "\"}")
                        .statusCode());
        assertFalse(peer.isLetIn(IDENTITY, KEY));
        HttpResponse<String> registered = put(TERMINAL, "{\"identity\":\"" + IDENTITY + "\",\"key\":\"" + KEY + "\"}");
        assertEquals(200, registered.statusCode(), registered.body());
        assertFalse(registered.body().contains(KEY));

        assertTrue(peer.isLetIn(IDENTITY, KEY), peer::said);

        Client operator = new Client(server).as("operator");
        assertEquals(
                204,
                operator.send(operator.request(server.internal(TERMINAL)).DELETE())
                        .statusCode());
        assertFalse(peer.isLetIn(IDENTITY, KEY));
    }

    @Test
    void is_registered_by_operators_alone_and_for_terminals_that_there_are() {
        String body = "{\"identity\":\"x\",\"key\":\"" + KEY + "\"}";
        assertEquals(
                404, put("/console/api/v1/terminals/T-9999999/credential", body).statusCode());
        assertEquals(400, put(TERMINAL, "{\"identity\":\"x\",\"key\":\"00\"}").statusCode());
        assertEquals(400, put(TERMINAL, "[]").statusCode());
        assertEquals(
                400,
                put("/console/api/v1/authenticators/localhost", "{\"name\":\"a\",\"secret\":\"" + SECRET + "\"}")
                        .statusCode());
        Client partner = new Client(server).as("yama-lpg");
        assertEquals(403, partner.getInternal("/console/api/v1/authenticators").statusCode());
        assertEquals(
                401,
                new Client(server).getInternal("/console/api/v1/authenticators").statusCode());
    }

    private static HttpResponse<String> put(String path, String body) {
        Client operator = new Client(server).as("operator");
        return operator.send(operator.request(server.internal(path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }
}
