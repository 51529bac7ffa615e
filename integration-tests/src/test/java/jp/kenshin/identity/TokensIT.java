package jp.kenshin.identity;

import java.io.IOException;
import java.net.http.HttpResponse;
import jp.kenshin.harness.Client;
import jp.kenshin.launcher.LibertyServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("With tokens of the real Keycloak")
@ExtendWith(KeycloakUnderTest.class)
@Tag("X-1")
class TokensIT {
    private static final String READINGS = "meter_id,reading_type,timestamp,value\n";
    private final KeycloakRealm keycloak;
    private final Client client;

    TokensIT(KeycloakRealm keycloak, LibertyServer server) {
        this.keycloak = keycloak;
        this.client = new Client(server);
    }

    @Test
    void a_partners_machine_reaches_its_own_meters() throws IOException {
        HttpResponse<String> answer =
                client.withToken(keycloak.machineToken("minato-water")).getPartner("/nw/v1/meters?limit=1");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"W-0000001\""), answer.body());
    }

    @Test
    void a_head_end_may_post_readings_and_a_partner_may_not() throws IOException {
        int head = client.withToken(keycloak.machineToken("hes"))
                .postReadings(
                        READINGS + "W-0000150,0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0,2026-11-20T01:00:00+09:00,1.5\n")
                .statusCode();
        int partner = client.withToken(keycloak.machineToken("minato-water"))
                .postReadings(READINGS)
                .statusCode();
        assertEquals(200, head);
        assertEquals(403, partner);
    }

    @Test
    void an_operator_has_no_place_at_the_partners_service() throws IOException {
        HttpResponse<String> answer =
                client.withToken(keycloak.machineToken("operator-api")).getPartner("/nw/v1/meters");
        assertEquals(403, answer.statusCode());
        assertTrue(answer.body().contains("SERVICE_NOT_HELD"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"minato-water", "operator", "hes"})
    void the_passwords_of_the_embedded_profile_open_nothing(String user) {
        assertEquals(401, client.as(user).getPartner("/nw/v1/meters").statusCode());
        assertEquals(401, client.as(user).postReadings(READINGS).statusCode());
    }

    @Test
    void without_a_token_or_with_an_altered_one_nothing_opens() throws IOException {
        String token = keycloak.machineToken("minato-water");
        int middle = token.lastIndexOf('.') + 20;
        char other = token.charAt(middle) == 'A' ? 'B' : 'A';
        String altered = token.substring(0, middle) + other + token.substring(middle + 1);
        assertEquals(401, client.getPartner("/nw/v1/meters").statusCode());
        assertEquals(401, client.withToken(altered).getPartner("/nw/v1/meters").statusCode());
        assertEquals(
                401, client.withToken("nonsense").getPartner("/nw/v1/meters").statusCode());
    }

    @Test
    void a_token_of_another_realm_opens_nothing() throws IOException {
        String administrator = keycloak.server().administratorToken();
        assertEquals(
                401, client.withToken(administrator).getPartner("/nw/v1/meters").statusCode());
    }

    @Test
    void a_machines_token_does_not_open_the_portal() throws IOException {
        HttpResponse<String> answer =
                client.withToken(keycloak.machineToken("minato-water")).getPartner("/portal/");
        assertTrue(
                answer.statusCode() == 302 || answer.statusCode() == 303 || answer.statusCode() == 401,
                () -> "the portal answered " + answer.statusCode());
        assertFalse(answer.body().contains("W-0000001"));
    }
}
