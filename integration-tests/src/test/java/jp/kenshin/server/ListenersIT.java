package jp.kenshin.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.LocalHttps;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The two listeners")
@ExtendWith(KenshinUnderTest.class)
@Tag("S-14")
class ListenersIT {
    private final Client client;
    private final LibertyServer server;

    ListenersIT(Client client, LibertyServer server) {
        this.client = client;
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/health",
                "/health/live",
                "/health/ready",
                "/health/started",
                "/metrics",
                "/openapi",
                "/openapi/ui/",
                "/ibm/api",
                "/collection",
                "/collection/v1/readings",
                "/mdms/v1/service-levels",
                "/mdms/v1/meters/E-0000002/readings",
                "/console",
                "/console/",
                "/console/api/v1/audit",
                "/cim/soap"
            })
    void the_partner_listener_knows_no_internal_path(String path) {
        assertEquals(404, client.getPartner(path).statusCode());
        assertEquals(404, client.as("operator").getPartner(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/portal",
                "/portal/",
                "/portal/signin",
                "/nw",
                "/nw/v1/meters",
                "/nw/v1/changes",
                "/nw/v1/readings",
                "/nw/cim"
            })
    void the_internal_listener_knows_no_partner_path(String path) {
        assertEquals(404, client.getInternal(path).statusCode());
        assertEquals(404, client.as("yama-lpg").getInternal(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/metrics", "/openapi"})
    void the_internal_listener_answers_monitoring(String path) {
        assertEquals(200, client.getInternal(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/", "/nw/v1/meters"})
    void the_partner_listener_answers_partners(String path) {
        assertNotEquals(404, client.getPartner(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/ready", "/openapi", "/console/api/v1/cutoffs", "/console/", "/nothing"})
    void every_answer_of_the_internal_listener_is_taken_for_what_it_says_and_over_TLS_only(String path) {
        assertHeaders(client.getInternal(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nw/v1/meters", "/portal/", "/portal/assets/pages.css", "/nothing"})
    void every_answer_of_the_partner_listener_is_taken_for_what_it_says_and_over_TLS_only(String path) {
        assertHeaders(client.getPartner(path));
    }

    private static void assertHeaders(HttpResponse<String> answer) {
        assertEquals(List.of("nosniff"), answer.headers().allValues("X-Content-Type-Options"));
        assertEquals(List.of("max-age=31536000"), answer.headers().allValues("Strict-Transport-Security"));
    }

    @Test
    void a_made_up_host_header_does_not_lead_to_the_other_side() throws IOException, GeneralSecurityException {
        int partner = server.settings().ports().partner();
        int internal = server.settings().ports().internal();
        assertTrue(statusLine(partner, "/health/ready", "localhost:" + internal).contains(" 404 "));
        assertTrue(statusLine(internal, "/nw/v1/meters", "localhost:" + partner).contains(" 404 "));
    }

    @Test
    @Tag("X-2")
    void what_only_a_proxy_of_the_utility_could_say_is_not_believed() throws IOException, GeneralSecurityException {
        int partner = server.settings().ports().partner();
        String answer =
                answer(partner, "/portal/", "localhost:" + partner + "\r\n$WSSN: elsewhere.example\r\n$WSSC: http");
        String location = answer.lines()
                .filter(each -> each.startsWith("Location: "))
                .findFirst()
                .orElseThrow();
        assertTrue(location.startsWith("Location: https://localhost:" + partner + "/portal/"), location);
    }

    @Test
    void nothing_answers_without_encryption() throws IOException {
        for (int port : new int[] {
            server.settings().ports().partner(), server.settings().ports().internal()
        }) {
            try (Socket socket = new Socket("localhost", port)) {
                assertFalse(ask(socket, "/health/ready", "localhost").startsWith("HTTP/"));
            }
        }
    }

    private static String statusLine(int port, String path, String host) throws IOException, GeneralSecurityException {
        return answer(port, path, host).lines().findFirst().orElse("");
    }

    private static String answer(int port, String path, String host) throws IOException, GeneralSecurityException {
        try (Socket socket = LocalHttps.client().sslContext().getSocketFactory().createSocket("localhost", port)) {
            return ask(socket, path, host);
        }
    }

    private static String ask(Socket socket, String path, String host) throws IOException {
        socket.setSoTimeout(20_000);
        OutputStream out = socket.getOutputStream();
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
}
