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
                        "/console/api/v1/collection/commands/{id}",
                        "/console/api/v1/collection/meters/{id}/reads",
                        "/console/api/v1/collection/recollections",
                        "/console/api/v1/collection/units/{id}/join-test",
                        "/console/api/v1/collection/units/{id}/schedule",
                        "/console/api/v1/collection/units",
                        "/console/api/v1/notices",
                        "/console/api/v1/partners/{partnerId}/client-certificates",
                        "/console/api/v1/partners/{partnerId}/client-certificates/{fingerprint}",
                        "/console/api/v1/registry/concentrators/{id}",
                        "/console/api/v1/registry/export",
                        "/console/api/v1/registry/imports",
                        "/console/api/v1/registry/meters/{id}",
                        "/console/api/v1/registry/terminals/{id}",
                        "/mdms/v1/meters/{meterId}/readings",
                        "/mdms/v1/service-levels",
                        "/nw/v1/alarms",
                        "/nw/v1/changes",
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
