package jp.kenshin.console;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One new partner of the NW service, from the import of its line to its first call and to the end of its agreement. */
@DisplayName("A partner that is new")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("J-09")
@Tag("R-08")
class OnboardingIT {
    private static final String PARTNER = "P-0912";
    private static final String AGREEMENTS = "/console/api/v1/partners/" + PARTNER + "/agreements";

    private final Client operator;
    private final Client auditor;
    private final Client centre;

    OnboardingIT(Client client) {
        this.operator = client.as("operator");
        this.auditor = client.as("auditor");
        this.centre = client.as("mimamori").actingFor(PARTNER);
    }

    @BeforeAll
    void imports_the_partner() {
        HttpResponse<String> answer = operator.importRegistry(Map.of(
                "partners.csv",
                "partner_id,name,services,portal_user,nw_user,global_ip,vpn_equipment\n" + PARTNER
                        + ",あたらし水道,NW,,new-912,,\n",
                "delegations.csv",
                "centre_id,partner_id,valid_from,valid_until\nC-0001," + PARTNER + ",2025-01-01T00:00:00+09:00,\n"));
        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    @Order(1)
    void is_not_served_by_its_import_alone() {
        HttpResponse<String> refused = centre.getPartner("/nw/v1/meters");

        assertEquals(403, refused.statusCode());
        assertEquals("AGREEMENT_MISSING", parse(refused.body()).getString("code"));
        assertEquals("no agreement is registered", get(operator, AGREEMENTS).getString("obstacle"));
    }

    @Test
    @Order(2)
    void has_a_check_list_that_says_what_to_do() {
        JsonObject sheet = get(auditor, "/console/api/v1/partners/" + PARTNER + "/onboarding");

        assertFalse(sheet.getBoolean("ready"));
        List<JsonObject> steps = sheet.getJsonArray("steps").getValuesAs(JsonObject.class);
        assertEquals(
                "AGREEMENT:false CONTACTS:false FIXED_IP:false VPN_EQUIPMENT:false NW_USER:true TERMINALS:false FIRST_READING:false",
                steps.stream()
                        .map(step -> step.getString("step") + ":" + step.getBoolean("done"))
                        .collect(Collectors.joining(" ")));
        steps.forEach(step -> assertEquals(!step.getBoolean("done"), step.containsKey("todo"), step::toString));
    }

    @Test
    @Order(2)
    void of_the_Web_service_is_asked_for_a_certificate_and_not_for_a_router() {
        String steps = get(operator, "/console/api/v1/partners/P-0001/onboarding").getJsonArray("steps").stream()
                .map(step -> step.asJsonObject().getString("step") + ":"
                        + step.asJsonObject().getBoolean("done"))
                .collect(Collectors.joining(" "));

        assertTrue(
                steps.startsWith("AGREEMENT:true CONTACTS:true CERTIFICATE:false PORTAL_USER:true TERMINALS:true"),
                steps);
    }

    @Test
    @Order(3)
    void is_served_as_soon_as_its_agreement_is_registered() {
        assertEquals(200, operator.registerAgreement(PARTNER).statusCode());

        assertEquals(200, centre.getPartner("/nw/v1/meters").statusCode());
    }

    @Test
    @Order(4)
    void is_not_served_any_more_from_the_withdrawal_on() {
        int number = get(auditor, AGREEMENTS).getInt("inForce");

        HttpResponse<String> ended = operator.postInternal(
                AGREEMENTS + "/" + number + "/withdrawal", "application/json", "{\"reason\": \"契約終了\"}");

        assertEquals(204, ended.statusCode(), ended.body());
        assertEquals(403, centre.getPartner("/nw/v1/meters").statusCode());
    }

    @Test
    @Order(5)
    void is_registered_by_operators_only() {
        for (String user : List.of("auditor", "desk", "reconnect", "hes", "yama-lpg")) {
            Client other = operator.as(user);
            assertEquals(403, other.registerAgreement(PARTNER).statusCode(), user);
            assertEquals(
                    403,
                    other.postInternal("/console/api/v1/standard/editions", "application/json", "{}")
                            .statusCode(),
                    user);
            assertEquals(
                    403,
                    other.postInternal("/console/api/v1/registers", "application/json", "{}")
                            .statusCode(),
                    user);
        }
        assertEquals(403, operator.as("desk").getInternal(AGREEMENTS).statusCode());
    }

    @Test
    @Order(6)
    @Tag("S-11")
    void stands_beside_a_register_of_what_is_known_to_be_weak() {
        HttpResponse<String> added = operator.postInternal(
                "/console/api/v1/registers",
                "application/json",
                """
                {"register": "PENETRATION_TEST", "point": "NW_SERVICE", "title": "年次ペネトレーションテスト", "text": "IPsec 終端と NW サービス。指摘 1 件",
                 "grade": "LOW", "state": "OPEN", "owner": "通信担当", "reference": "報告書 2026-11", "happenedOn": "2026-11-01",
                 "dueOn": "2027-03-31"}
                """);
        assertEquals(200, added.statusCode(), added.body());

        JsonObject list = get(auditor, "/console/api/v1/registers?register=PENETRATION_TEST");
        assertTrue(list.toString().contains("報告書 2026-11"), list::toString);
        assertEquals(
                400,
                operator.postInternal("/console/api/v1/registers", "application/json", "{\"register\": \"NONE\"}")
                        .statusCode());
    }

    private static JsonObject get(Client client, String path) {
        HttpResponse<String> answer = client.getInternal(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return parse(answer.body());
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
