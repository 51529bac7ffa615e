package jp.kenshin.console;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Set;
import java.util.TreeSet;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The OpenAPI document")
@ExtendWith(KenshinUnderTest.class)
class OpenApiIT {
    private final Client client;

    OpenApiIT(Client client) {
        this.client = client;
    }

    @Test
    void names_every_call_of_the_server_at_the_path_where_it_answers() {
        JsonObject paths = document().getJsonObject("paths");
        assertEquals(
                Set.of(
                        "/collection/v1/readings",
                        "/console/api/v1/authenticators",
                        "/console/api/v1/authenticators/{address}",
                        "/console/api/v1/audit",
                        "/console/api/v1/audit/export",
                        "/console/api/v1/collection/commands/{id}",
                        "/console/api/v1/collection/meters/{id}/reads",
                        "/console/api/v1/collection/recollections",
                        "/console/api/v1/collection/units/{id}/join-test",
                        "/console/api/v1/collection/units/{id}/schedule",
                        "/console/api/v1/collection/units",
                        "/console/api/v1/cutoffs",
                        "/console/api/v1/cutoffs/{id}",
                        "/console/api/v1/cutoffs/{id}/phone-calls",
                        "/console/api/v1/cutoffs/{id}/reconnection",
                        "/console/api/v1/incidents",
                        "/console/api/v1/incidents/{id}",
                        "/console/api/v1/incidents/{id}/closure",
                        "/console/api/v1/incidents/{id}/notes",
                        "/console/api/v1/incidents/{id}/refusal",
                        "/console/api/v1/incidents/{id}/resolution",
                        "/console/api/v1/incidents/{incidentId}/evidence",
                        "/console/api/v1/incidents/{incidentId}/evidence/{number}",
                        "/console/api/v1/ipsec-connections",
                        "/console/api/v1/ipsec-connections/{partnerId}",
                        "/console/api/v1/mail/stuck",
                        "/console/api/v1/mail/{number}/resend",
                        "/console/api/v1/partners/{partnerId}/agreements",
                        "/console/api/v1/partners/{partnerId}/agreements/{number}/withdrawal",
                        "/console/api/v1/notices",
                        "/console/api/v1/notices/{noticeId}",
                        "/console/api/v1/partners/{partnerId}/client-certificates",
                        "/console/api/v1/partners/{partnerId}/client-certificates/{fingerprint}",
                        "/console/api/v1/partners/{partnerId}/onboarding",
                        "/console/api/v1/registers",
                        "/console/api/v1/registers/{number}",
                        "/console/api/v1/registry/concentrators/{id}",
                        "/console/api/v1/registry/export",
                        "/console/api/v1/registry/imports",
                        "/console/api/v1/registry/meters/{id}",
                        "/console/api/v1/registry/terminals/{id}",
                        "/console/api/v1/terminals/{terminalId}/credential",
                        "/console/api/v1/standard/editions",
                        "/console/api/v1/standard/items",
                        "/mdms/v1/meters/{meterId}/readings",
                        "/mdms/v1/service-levels",
                        "/nw/v1/alarms",
                        "/nw/v1/changes",
                        "/nw/v1/connection",
                        "/nw/v1/incidents",
                        "/nw/v1/incidents/{id}/evidence",
                        "/nw/v1/incidents/{id}/notes",
                        "/nw/v1/incidents/{id}/resolution",
                        "/nw/v1/meters",
                        "/nw/v1/commands/{id}",
                        "/nw/v1/meters/{meterId}/readings",
                        "/nw/v1/meters/{meterId}/reads",
                        "/nw/v1/readings"),
                new TreeSet<>(paths.keySet()));
        assertTrue(paths.getJsonObject("/collection/v1/readings").containsKey("post"));
    }

    private JsonObject document() {
        try (JsonReader json = Json.createReader(
                new StringReader(client.getInternal("/openapi?format=JSON").body()))) {
            return json.readObject();
        }
    }
}
