package jp.kenshin.nw;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.Servers;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.LocalHttps;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On a server of its own, since it cuts off partners that other tests speak for; its reconnection desk works day and night. */
@DisplayName("A cutoff by the desk")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("S-03")
@Tag("S-04")
@Tag("X-7")
class CutoffIT {
    private static final int METERS = 60;
    private static final int DAYS = 69;
    private static final String JSON = "application/json";

    private final Instant from = Sending.hoursAgo(DAYS * 24);
    private final LibertyServer server = Servers.of(
            "cutoff",
            Servers.embeddedSettings("cutoff")
                    .withVariable("kenshin.external-connection.business-hours", "00:00-24:00")
                    .withVariable("kenshin.external-connection.business-days", "MON,TUE,WED,THU,FRI,SAT,SUN")
                    .withVariable("kenshin.external-connection.public-holidays", "false")
                    .withVariable("kenshin.external-connection.company-days-off", "none"));
    private final Client anybody = new Client(server);
    private final Client desk = anybody.as("desk");
    private final Client water = anybody.as("minato-water");

    @BeforeAll
    void start() {
        Servers.started(server);
        for (int meter = 1; meter <= METERS; meter++) {
            Sending sending = new Sending();
            for (int hour = 0; hour < DAYS * 24; hour++) {
                Instant at = from.plus(Duration.ofHours(hour + 1L));
                String value = "%d.%03d".formatted(meter * 10 + hour / 1000, hour % 1000);
                sending.add(Holding.WATER.meter(meter), Holding.WATER.type(), at, value);
            }
            sending.postAs(anybody.as("hes"));
        }
    }

    @AfterAll
    void stop() {
        server.stop();
    }

    private JsonObject post(Client client, int status, String path, String body) {
        HttpResponse<String> answer = client.postInternal("/console/api/v1/" + path, JSON, body);
        assertEquals(status, answer.statusCode(), answer.body());
        return Json.parse(answer.body());
    }

    private String report(String partner, String service, String place, String more) {
        return post(
                        desk,
                        201,
                        "incidents",
                        """
                        {"channel":"PHONE","kind":"THEFT","service":"%s","place":"%s","partner":"%s","partnerName":"名",
                         "reportedBy":"山田","description":"夜間に盗まれた"%s}"""
                                .formatted(service, place, partner, more))
                .getString("id");
    }

    private JsonObject cutOff(String incident, String kind, String partner, String more) {
        return post(
                desk,
                201,
                "cutoffs",
                "{\"incident\":\"%s\",\"scope\":{\"kind\":\"%s\",\"partner\":\"%s\"%s}}"
                        .formatted(incident, kind, partner, more));
    }

    /** From the partner's declaration to the end of the case. */
    private void end(JsonObject cutoff) {
        String incident = cutoff.getString("incident");
        post(desk, 201, "cutoffs/" + cutoff.getString("id") + "/phone-calls", "{\"note\":\"遮断を伝えた\"}");
        post(desk, 200, "incidents/" + incident + "/resolution", "{\"measures\":\"入れ替えた\"}");
        Client reconnect = anybody.as("reconnect");
        assertEquals(
                "RECONNECTED",
                awaited(
                                post(reconnect, 200, "cutoffs/" + cutoff.getString("id") + "/reconnection", "{}"),
                                "RECONNECTED")
                        .getString("state"));
        post(reconnect, 201, "cutoffs/" + cutoff.getString("id") + "/phone-calls", "{\"note\":\"再接続を伝えた\"}");
        post(reconnect, 200, "incidents/" + incident + "/notes", "{\"kind\":\"CAUSE\",\"text\":\"施錠忘れ\"}");
        assertEquals(
                "CLOSED",
                post(reconnect, 200, "incidents/" + incident + "/closure", "{}").getString("state"));
    }

    private JsonObject awaited(JsonObject cutoff, String state) {
        JsonObject now = cutoff;
        Instant patience = Instant.now().plusSeconds(20);
        while (!now.getString("state").equals(state) && Instant.now().isBefore(patience)) {
            now = Json.parse(desk.getInternal("/console/api/v1/cutoffs/" + cutoff.getString("id"))
                    .body());
        }
        return now;
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Json.parse(answer.body()).getString("code");
    }

    @Test
    @Tag("S-05")
    @Tag("S-06")
    void of_an_mdms_refuses_every_call_but_the_state_and_the_declaration_until_it_is_connected_again() {
        List<Operation> operations = Operation.all(anybody);
        String incident = report("P-0002", "NW", "MDMS", "");
        JsonObject cutoff = cutOff(incident, "MDMS", "P-0002", "");

        Map<String, String> answers = operations.stream()
                .filter(operation -> !operation.path().endsWith("/connection"))
                .filter(operation -> !operation.path().endsWith("/resolution"))
                .collect(Collectors.toMap(
                        Operation::toString, operation -> Answer.to(water, operation, operation.with("W-0000002"))
                                .body()));
        answers.forEach((operation, body) -> assertTrue(body.contains("CONNECTION_CUT_OFF"), operation + ": " + body));
        assertEquals(
                "CUT_OFF",
                Json.parse(water.getPartner("/nw/v1/connection").body()).getString("state"));
        HttpResponse<String> declared =
                water.send(water.request(server.partner("/nw/v1/incidents/" + incident + "/resolution"))
                        .header("Content-Type", JSON)
                        .POST(BodyPublishers.ofString("{\"measures\":\"入れ替えた\"}")));
        assertEquals(200, declared.statusCode(), declared.body());
        assertTrue(
                Json.objects(awaited(cutoff, "CUT_OFF"), "enforcement").stream()
                        .map(point -> point.getString("point") + " " + point.getString("state"))
                        .toList()
                        .contains("application CONFIRMED"),
                cutoff::toString);
        assertEquals(200, anybody.as("yama-lpg").getPartner("/nw/v1/meters").statusCode(), "others are unharmed");

        end(awaited(cutoff, "CUT_OFF"));
        assertEquals(200, water.getPartner("/nw/v1/meters").statusCode());
    }

    @Test
    void stops_a_stream_in_the_midst_of_it() throws Exception {
        HttpResponse<InputStream> answer = LocalHttps.client()
                .send(
                        water.request(server.partner("/nw/v1/readings?from=" + from))
                                .build(),
                        BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        long read = answer.body().readNBytes(64 * 1024).length;
        JsonObject cutoff = cutOff(report("P-0002", "NW", "MDMS", ""), "MDMS", "P-0002", "");
        read += rest(answer.body());

        long whole = (long) METERS * DAYS * 24 * 70;
        assertTrue(read < whole, read + " of about " + whole + " bytes came");
        end(awaited(cutoff, "CUT_OFF"));
        assertTrue(anybody.as("auditor").getInternal("/health/ready").statusCode() == 200, "the server goes on");
    }

    private static long rest(InputStream body) {
        long bytes = 0;
        byte[] buffer = new byte[64 * 1024];
        try {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
            }
        } catch (IOException brokenOff) {
            return bytes;
        }
        return bytes;
    }

    @Test
    @Tag("S-16")
    void keeps_what_arrives_meanwhile_and_delivers_it_in_order_afterwards() throws Exception {
        Client lpg = anybody.as("yama-lpg");
        String cursor = latestCursor(lpg);
        JsonObject cutoff = cutOff(report("P-0003", "NW", "MDMS", ""), "MDMS", "P-0003", "");
        for (int hour = 3; hour > 0; hour--) {
            new Sending()
                    .add(Holding.LPG.meter(7), Holding.LPG.type(), Sending.hoursAgo(hour), (10 - hour) + ".000")
                    .postAs(anybody.as("hes"));
        }
        assertEquals("403 CONNECTION_CUT_OFF", code(lpg.getPartner("/nw/v1/changes?cursor=" + cursor)));

        end(awaited(cutoff, "CUT_OFF"));

        List<String> values = new ArrayList<>();
        Instant patience = Instant.now().plusSeconds(20);
        while (values.size() < 3 && Instant.now().isBefore(patience)) {
            JsonObject page =
                    Json.parse(lpg.getPartner("/nw/v1/changes?cursor=" + cursor).body());
            Json.objects(page, "items").stream()
                    .filter(item -> item.getString("meter").equals(Holding.LPG.meter(7)))
                    .forEach(item -> values.add(item.getJsonNumber("value").toString()));
            cursor = page.getString("next");
        }
        assertEquals(List.of("7.000", "8.000", "9.000"), values);
    }

    private static String latestCursor(Client partner) {
        String cursor = "";
        JsonObject page;
        do {
            page = Json.parse(
                    partner.getPartner("/nw/v1/changes?limit=10000" + cursor).body());
            cursor = "&cursor=" + page.getString("next");
        } while (!Json.objects(page, "items").isEmpty());
        return page.getString("next");
    }

    @Test
    @Tag("S-08")
    void at_once_needs_no_report_but_a_reason() {
        HttpResponse<String> without = desk.postInternal(
                "/console/api/v1/cutoffs",
                JSON,
                "{\"emergency\":true,\"scope\":{\"kind\":\"MDMS\",\"partner\":\"P-0003\"}}");
        assertEquals("400 INVALID_REPORT", code(without));
        JsonObject cutoff = post(
                desk,
                201,
                "cutoffs",
                "{\"emergency\":true,\"reason\":\"不審な通信\",\"scope\":{\"kind\":\"MDMS\",\"partner\":\"P-0003\"}}");
        assertEquals("403 CONNECTION_CUT_OFF", code(anybody.as("yama-lpg").getPartner("/nw/v1/meters")));
        end(awaited(cutoff, "CUT_OFF"));
    }

    @Test
    void of_a_terminal_leaves_what_was_stored_readable_and_refuses_commands_to_it() {
        String terminal = Json.objects(
                        Json.parse(water.getPartner("/nw/v1/meters?limit=1").body()), "items")
                .get(0)
                .getString("terminal");
        JsonObject cutoff = cutOff(
                report("P-0002", "NW", "TERMINAL", ",\"terminal\":\"" + terminal + "\""),
                "TERMINAL",
                "P-0002",
                ",\"terminal\":\"" + terminal + "\"");

        assertEquals(200, water.getPartner("/nw/v1/meters/W-0000001/readings").statusCode());
        HttpResponse<String> command = water.send(water.request(server.partner("/nw/v1/meters/W-0000001/reads"))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.noBody()));
        assertEquals("409 TERMINAL_CUT_OFF", code(command));
        end(awaited(cutoff, "CUT_OFF"));
    }

    @Test
    @Tag("S-06")
    @Tag("X-10")
    void is_the_desks_and_its_end_the_reconnection_desks() {
        JsonObject cutoff = cutOff(report("P-0003", "NW", "MDMS", ""), "MDMS", "P-0003", "");
        String reconnection = "/console/api/v1/cutoffs/" + cutoff.getString("id") + "/reconnection";
        assertEquals(403, desk.postInternal(reconnection, JSON, "{}").statusCode());
        assertEquals(
                "409 RESOLUTION_NOT_DECLARED", code(anybody.as("reconnect").postInternal(reconnection, JSON, "{}")));
        for (String other : List.of("operator", "auditor", "reconnect", "hes", "yama-lpg")) {
            assertEquals(
                    403,
                    anybody.as(other)
                            .postInternal(
                                    "/console/api/v1/cutoffs",
                                    JSON,
                                    "{\"emergency\":true,\"reason\":\"x\",\"scope\":{\"kind\":\"MDMS\",\"partner\":\"P-0001\"}}")
                            .statusCode(),
                    other);
        }
        end(awaited(cutoff, "CUT_OFF"));
    }

    @Test
    @Tag("S-01")
    @Tag("S-02")
    void can_follow_a_report_of_the_partners_own_machine() {
        HttpResponse<String> reported = water.send(water.request(server.partner("/nw/v1/incidents"))
                .header("Content-Type", JSON)
                .POST(BodyPublishers.ofString("{\"kind\":\"MALWARE\",\"place\":\"MDMS\",\"description\":\"感染を検知\"}")));
        assertEquals(201, reported.statusCode(), reported.body());
        String id = Json.parse(reported.body()).getString("id");
        assertEquals(
                "404 INCIDENT_NOT_FOUND",
                code(anybody.as("yama-lpg")
                        .send(anybody.as("yama-lpg")
                                .request(server.partner("/nw/v1/incidents/" + id + "/resolution"))
                                .header("Content-Type", JSON)
                                .POST(BodyPublishers.ofString("{}")))));
        JsonObject cutoff = cutOff(id, "MDMS", "P-0002", "");
        assertEquals(cutoff.getString("id"), cutOff(id, "MDMS", "P-0002", "").getString("id"));
        end(awaited(cutoff, "CUT_OFF"));
    }
}
