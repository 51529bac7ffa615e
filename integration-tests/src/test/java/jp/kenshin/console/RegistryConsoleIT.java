package jp.kenshin.console;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import jp.kenshin.harness.ZipArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The registry over the internal API")
@ExtendWith(KenshinUnderTest.class)
class RegistryConsoleIT {
    private final Client client;
    private final Client operator;

    RegistryConsoleIT(Client client) {
        this.client = client;
        this.operator = client.as("operator");
    }

    @Test
    @Tag("R-04")
    void goes_out_as_the_archive_that_comes_in() {
        HttpResponse<byte[]> archive = operator.downloadInternal("/console/api/v1/registry/export");
        assertEquals(200, archive.statusCode());
        Map<String, String> files = ZipArchive.files(archive.body());
        assertEquals(
                Set.of(
                        "partners.csv",
                        "centres.csv",
                        "contacts.csv",
                        "delegations.csv",
                        "concentrators.csv",
                        "handhelds.csv",
                        "terminals.csv",
                        "terminal_owners.csv",
                        "uplinks.csv",
                        "meters.csv",
                        "installs.csv",
                        "owners.csv",
                        "links.csv",
                        "channels.csv"),
                files.keySet());

        HttpResponse<String> taken = operator.importRegistry(files);
        assertEquals(200, taken.statusCode(), taken.body());
        long rows = files.values().stream()
                .mapToLong(file -> file.lines().count() - 1)
                .sum();
        assertEquals(rows, parse(taken.body()).getInt("rows"));
    }

    @Test
    @Tag("R-04")
    void is_given_to_operators_only() {
        assertEquals(401, client.getInternal("/console/api/v1/registry/export").statusCode());
        for (String user : Set.of("hes", "desk", "yama-lpg")) {
            assertEquals(
                    403,
                    client.as(user)
                            .getInternal("/console/api/v1/registry/export")
                            .statusCode(),
                    user);
        }
    }

    @Test
    @Tag("R-02")
    @Tag("R-06")
    void tells_who_owned_and_fed_what_at_a_time() {
        JsonObject terminal = get("terminals/T-0000004");
        assertEquals("P-0001", terminal.getString("owner"));
        assertEquals("N-0000005", terminal.getString("concentrator"));
        assertEquals("MULTI_HOP", terminal.getString("method"));
        assertEquals(
                "RADIO_SECTION",
                terminal.getJsonArray("meters").getJsonObject(0).getString("demarcation"));
        assertEquals(
                "METER_TO_TERMINAL",
                terminal.getJsonArray("meters").getJsonObject(1).getString("demarcation"));
        assertEquals("METER_TO_TERMINAL", get("meters/W-0000004").getString("demarcation"));
        assertTrue(get("concentrators/N-0000005")
                .getJsonArray("terminals")
                .toString()
                .contains("T-0000004"));
        JsonObject before = get("terminals/T-0000004?at=2020-01-01T00:00:00%2B09:00");
        assertTrue(before.isNull("owner"), before::toString);
        assertTrue(before.getJsonArray("meters").isEmpty(), before::toString);
    }

    @Test
    @Tag("R-02")
    void knows_no_device_that_is_not_there() {
        for (String device :
                Set.of("meters/E-9999999", "terminals/T-9999999", "concentrators/N-9999999", "meters/%20")) {
            assertEquals(
                    404,
                    operator.getInternal("/console/api/v1/registry/" + device).statusCode(),
                    device);
        }
        assertEquals(
                400,
                operator.getInternal("/console/api/v1/registry/meters/E-0000001?at=then")
                        .statusCode());
    }

    private JsonObject get(String device) {
        HttpResponse<String> answer = operator.getInternal("/console/api/v1/registry/" + device);
        assertEquals(200, answer.statusCode(), answer.body());
        return parse(answer.body());
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
