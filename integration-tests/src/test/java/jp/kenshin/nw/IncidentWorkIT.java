package jp.kenshin.nw;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("What a partner's MDMS adds to its case")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentWorkIT {
    private static final String BYTES = "application/octet-stream";
    private static final int LARGER_THAN_THE_LISTENER_TAKES = 40 << 20;

    private final Client anybody;
    private final Client water;
    private String incident = "";

    IncidentWorkIT(Client anybody) {
        this.anybody = anybody;
        this.water = anybody.as("minato-water");
    }

    @BeforeAll
    void report() {
        HttpResponse<String> answer = post(
                water,
                "/nw/v1/incidents",
                "application/json",
                BodyPublishers.ofString("{\"kind\":\"MALWARE\",\"place\":\"MDMS\",\"description\":\"不審な通信\"}"));
        assertEquals(201, answer.statusCode(), answer.body());
        incident = "/nw/v1/incidents/" + Json.parse(answer.body()).getString("id");
    }

    private static HttpResponse<String> post(Client caller, String path, String type, BodyPublisher body) {
        return caller.send(caller.request(caller.server().partner(path))
                .header("Content-Type", type)
                .POST(body));
    }

    private HttpResponse<String> note(Client caller, String body) {
        return post(caller, incident + "/notes", "application/json", BodyPublishers.ofString(body));
    }

    private HttpResponse<String> attach(Client caller, String name, BodyPublisher body) {
        return post(caller, incident + "/evidence?name=" + name, BYTES, body);
    }

    /** The case's page of the console's own interface. */
    private String atTheDesk(String what) {
        return anybody.as("desk")
                .getInternal("/console/api/v1/incidents/" + incident.substring(incident.lastIndexOf('/') + 1) + what)
                .body();
    }

    @Test
    @Tag("S-18")
    void is_what_it_does_about_the_incident() {
        assertEquals(
                200, note(water, "{\"kind\":\"MEASURE\",\"text\":\"切り離した\"}").statusCode());
        assertTrue(atTheDesk("").contains("切り離した"));
        for (String refused : new String[] {
            "{\"kind\":\"CLOSED\",\"text\":\"x\"}",
            "{\"kind\":\"MEASURE\"}",
            "{\"kind\":\"MEASURE\",\"text\":\" \"}",
            "[]"
        }) {
            assertEquals(400, note(water, refused).statusCode(), refused);
        }
        assertEquals(
                404,
                note(anybody.as("yama-lpg"), "{\"kind\":\"MEASURE\",\"text\":\"x\"}")
                        .statusCode());
    }

    @Test
    @Tag("S-10")
    void is_a_file_for_its_analysis_with_the_hash_to_compare() {
        HttpResponse<String> answer = attach(water, "trace.log", BodyPublishers.ofString("GET /?q=<script> 200\n"));
        assertEquals(200, answer.statusCode(), answer.body());
        JsonObject file = Json.parse(answer.body());
        assertEquals("4c501f2bc13d807fc0352163eb936f8b3115ffa2f90726c02264c6d2c028c94b", file.getString("sha256"));
        assertFalse(answer.body().contains("scan"), "what the scan says is the utility's own");
        assertTrue(atTheDesk("/evidence").contains("\"attachedBy\":\"minato-water\""));

        assertEquals(
                422,
                attach(water, "a.log", BodyPublishers.ofString("<html></html>")).statusCode());
        assertEquals(
                404,
                attach(anybody.as("yama-lpg"), "a.log", BodyPublishers.ofString("a"))
                        .statusCode());
    }

    @Test
    @Tag("S-10")
    @Tag("S-14")
    void is_nothing_that_is_larger_than_the_partners_listener_takes() {
        byte[] large = new byte[LARGER_THAN_THE_LISTENER_TAKES];
        java.util.Arrays.fill(large, (byte) 'a');

        assertEquals(
                413,
                attach(water, "large.log", BodyPublishers.ofByteArray(large)).statusCode());

        assertFalse(atTheDesk("/evidence").contains("large.log"));
        assertEquals(200, water.getPartner("/nw/v1/connection").statusCode());
    }
}
