package jp.kenshin.console;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The audit log by its API")
@Tag("S-09")
@ExtendWith(KenshinUnderTest.class)
class AuditIT {
    private static final String LIST = "/console/api/v1/audit";
    private static final String EXPORT = LIST + "/export";

    private final Client client;

    AuditIT(Client client) {
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST, EXPORT})
    @Tag("X-3")
    void is_for_auditors_only(String path) {
        assertEquals(401, client.getInternal(path).statusCode());
        for (String user : List.of("operator", "desk", "reconnect", "hes", "sakura-gas")) {
            assertEquals(403, client.as(user).getInternal(path).statusCode(), user);
        }
        assertEquals(200, client.as("auditor").getInternal(path).statusCode());
        assertEquals(
                405,
                client.as("auditor")
                        .postInternal(path, "application/json", "{}")
                        .statusCode());
    }

    @Test
    void tells_who_did_what_page_by_page_and_that_somebody_looked() throws Exception {
        for (int i = 0; i < 3; i++) {
            client.as("operator").getInternal("/console/api/v1/registry/export");
        }
        String mine = "?actor=operator&action=registry.export&limit=2";
        awaitItems(mine, 2);
        Set<String> seen = new HashSet<>();
        String cursor = "";
        List<JsonObject> pages = new ArrayList<>();
        do {
            JsonObject page = list(mine + cursor);
            pages.add(page);
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> {
                assertEquals("registry.export", item.getString("action"));
                assertEquals("operator", item.getString("actor"));
                assertTrue(seen.add(item.getJsonNumber("position").toString()), "twice " + item);
            });
            cursor = page.isNull("next") ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());
        assertTrue(pages.size() >= 2);

        awaitItems("?actor=auditor&action=audit.read&limit=1", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?from=yesterday", "?limit=0", "?limit=1001", "?cursor=x"})
    void says_what_it_does_not_understand(String query) {
        HttpResponse<String> refused = client.as("auditor").getInternal(LIST + query);
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("INVALID_PARAMETER"), refused.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?actor=operator", "?action=portal", "?target=x"})
    void is_never_exported_in_part(String query) {
        HttpResponse<String> refused = client.as("auditor").getInternal(EXPORT + query);
        assertEquals(400, refused.statusCode());
        assertTrue(refused.body().contains("EXPORT_CANNOT_BE_FILTERED"), refused.body());
    }

    @Test
    @Tag("X-6")
    void is_verified_by_the_jar_without_the_server(@TempDir Path folder) throws Exception {
        client.as("operator").getInternal("/console/api/v1/registry/export");
        awaitItems("?actor=operator&action=registry&limit=1", 1);
        Path file = folder.resolve("audit.jsonl");
        Files.write(file, client.as("auditor").downloadInternal(EXPORT).body());

        String said = OfflineVerifier.verify(0, file);
        assertTrue(said.contains("INTACT: entries 1 to "), said);

        String text = Files.readString(file);
        Files.writeString(file, text.replaceFirst("\"actor\":\"operator\"", "\"actor\":\"nobody\""));
        assertTrue(OfflineVerifier.verify(1, file).contains("NOT INTACT: entry "));
    }

    @Test
    void of_a_period_is_verified_too(@TempDir Path folder) throws Exception {
        String from =
                URLEncoder.encode(Instant.now().minus(Duration.ofMinutes(1)).toString(), StandardCharsets.UTF_8);
        Path file = folder.resolve("audit.jsonl");
        HttpResponse<byte[]> answer = client.as("auditor").downloadInternal(EXPORT + "?from=" + from);
        Files.write(file, answer.body());

        assertTrue(answer.headers().firstValue("Content-Disposition").orElse("").contains("kenshin-audit.jsonl"));
        OfflineVerifier.verify(0, file);
    }

    /** What was recorded a moment ago is chained within a second. */
    private void awaitItems(String query, int items) throws InterruptedException {
        for (int i = 0; i < 50 && list(query).getJsonArray("items").size() < items; i++) {
            Thread.sleep(200);
        }
        assertEquals(items, list(query).getJsonArray("items").size());
    }

    private JsonObject list(String query) {
        try (JsonReader json = Json.createReader(
                new StringReader(client.as("auditor").getInternal(LIST + query).body()))) {
            return json.readObject();
        }
    }
}
