package jp.kenshin.console;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** At gateways it is tried elsewhere: the shared server has none. */
@DisplayName("The definition of a partner's IPsec connection")
@Tag("S-04")
@ExtendWith(KenshinUnderTest.class)
class IpsecConnectionIT {
    private static final String KEY = "a key that nobody guesses in time";
    private static final String BODY =
            """
            {"remoteAddress": "192.0.2.20", "remoteId": "vpn.minato.example", "localId": "vpn.utility.example",
             "authentication": "PRE_SHARED_KEY", "preSharedKey": "a key that nobody guesses in time", "udpEncapsulation": true,
             "children": [{"name": "nw", "localNetworks": ["10.71.0.1/32"], "remoteNetworks": ["10.72.0.1/32"]}]}
            """;

    private final Client client;

    IpsecConnectionIT(Client client) {
        this.client = client;
    }

    @Test
    void is_kept_and_shown_without_its_key() {
        HttpResponse<String> defined = put("operator", "P-0002", BODY);

        assertEquals(200, defined.statusCode(), defined.body());
        assertTrue(defined.body().contains("\"loaded\":\"NOT_CONFIGURED\""), defined.body());
        HttpResponse<String> shown = client.as("operator").getInternal(path("P-0002"));
        assertEquals(200, shown.statusCode(), shown.body());
        for (String fact : List.of(
                "\"name\":\"kenshin-p-0002\"",
                "\"remoteId\":\"vpn.minato.example\"",
                "\"deadPeerDetectionSeconds\":30",
                "\"udpEncapsulation\":true",
                "\"localNetworks\":[\"10.71.0.1/32\"]")) {
            assertTrue(shown.body().contains(fact), shown.body());
        }
        assertFalse((defined.body() + shown.body()).contains(KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "%any", "*.minato.example", ""})
    void of_an_identity_that_may_be_many_is_refused(String identity) {
        assertRefused(
                400,
                "INVALID_IPSEC_CONNECTION",
                put("operator", "P-0003", BODY.replace("vpn.minato.example", identity)));
    }

    @Test
    void that_makes_no_sense_is_refused_by_the_name_of_what_is_wrong() {
        assertRefused(400, "INVALID_PARAMETER", put("operator", "P-0003", "[]"));
        assertRefused(400, "INVALID_PARAMETER", put("operator", "P-0003", BODY.replace("true", "\"yes\"")));
        assertRefused(400, "INVALID_PARAMETER", put("operator", "P-0003", BODY.replace("[\"10.71.0.1/32\"]", "7")));
        assertRefused(400, "INVALID_IPSEC_CONNECTION", put("operator", "P-0003", BODY.replace(KEY, "short")));
        assertRefused(404, "PARTNER_NOT_FOUND", put("operator", "P-9999", BODY));
        assertRefused(404, "IPSEC_CONNECTION_NOT_FOUND", client.as("operator").getInternal(path("P-0001")));
    }

    @Test
    void of_another_partner_s_router_is_refused() {
        assertEquals(200, put("operator", "P-0002", BODY).statusCode());

        assertRefused(409, "IPSEC_CONNECTION_TAKEN", put("operator", "P-0003", BODY));
    }

    @Test
    @Tag("X-3")
    void is_the_operators() {
        for (String user : List.of("desk", "reconnect", "auditor", "hes", "minato-water")) {
            assertEquals(403, put(user, "P-0002", BODY).statusCode(), user);
            assertEquals(403, client.as(user).getInternal(path("P-0002")).statusCode(), user);
        }
        assertEquals(401, client.getInternal(path("P-0002")).statusCode());
    }

    private HttpResponse<String> put(String user, String partner, String body) {
        Client as = client.as(user);
        return as.send(as.request(as.server().internal(path(partner)))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static String path(String partner) {
        return "/console/api/v1/partners/" + partner + "/ipsec-connection";
    }

    private static void assertRefused(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"" + code + "\""), answer.body());
    }
}
