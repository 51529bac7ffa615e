package jp.kenshin.reliability;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kenshin.console.OfflineVerifier;
import jp.kenshin.harness.Client;
import jp.kenshin.launcher.LibertyServer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** Both desks at a server, by its interface. */
final class DeskByRest {
    private static final String API = "/console/api/v1/";

    private final Client anybody;

    DeskByRest(LibertyServer server) {
        this.anybody = new Client(server);
    }

    /** Cuts off without a report; what is answered within a second. */
    JsonObject cutOffAtOnce(String kind, String partner) {
        return post(
                "desk",
                "cutoffs",
                "{\"emergency\":true,\"reason\":\"不審な通信\",\"scope\":{\"kind\":\"%s\",\"partner\":\"%s\"}}"
                        .formatted(kind, partner));
    }

    /** Cuts off more in the case of another cutoff. */
    JsonObject cutOffToo(JsonObject cutoff, String kind, String partner) {
        return post(
                "desk",
                "cutoffs",
                "{\"incident\":\"%s\",\"scope\":{\"kind\":\"%s\",\"partner\":\"%s\"}}"
                        .formatted(cutoff.getString("incident"), kind, partner));
    }

    void declareOver(JsonObject cutoff) {
        post("desk", "incidents/" + cutoff.getString("incident") + "/resolution", "{\"measures\":\"入れ替えた\"}");
    }

    JsonObject reconnect(JsonObject cutoff) {
        return post("reconnect", "cutoffs/" + cutoff.getString("id") + "/reconnection", "{}");
    }

    private JsonObject post(String who, String path, String body) {
        HttpResponse<String> answer = anybody.as(who).postInternal(API + path, "application/json", body);
        assertTrue(answer.statusCode() < 300, answer.body());
        return parse(answer.body());
    }

    /** How a cutoff stands. */
    JsonObject now(JsonObject cutoff) {
        return get("cutoffs/" + cutoff.getString("id"));
    }

    /** Its state, and how every point stands that is there. */
    static String standing(JsonObject cutoff) {
        return cutoff.getJsonArray("enforcement").getValuesAs(JsonObject.class).stream()
                .filter(point -> !point.getString("state").equals("NOT_CONFIGURED"))
                .map(point -> ", " + point.getString("point") + " " + point.getString("state"))
                .collect(Collectors.joining("", cutoff.getString("state"), ""));
    }

    /** Waits for a state. @return how long it took */
    Duration await(JsonObject cutoff, String state, Duration patience) throws InterruptedException {
        long begun = System.nanoTime();
        while (!now(cutoff).getString("state").equals(state)) {
            if (System.nanoTime() - begun > patience.toNanos()) {
                fail("waited " + patience + " in vain for " + state + " of " + now(cutoff));
            }
            Thread.sleep(50);
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** What the case tells of a cutoff, and how often. */
    TreeMap<String, Long> told(JsonObject cutoff) {
        return lines(cutoff)
                .filter(line -> line.getString("cutoff", "").equals(cutoff.getString("id")))
                .map(line -> (line.getString("kind") + " " + line.getString("text", "")).strip())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    private Stream<JsonObject> lines(JsonObject cutoff) {
        return get("incidents/" + cutoff.getString("incident"))
                .getJsonArray("timeLine")
                .getValuesAs(JsonObject.class)
                .stream();
    }

    /** The kinds of the lines of a case, in their order. */
    List<String> kinds(JsonObject cutoff) {
        return lines(cutoff).map(line -> line.getString("kind")).toList();
    }

    private JsonObject get(String path) {
        HttpResponse<String> answer = anybody.as("desk").getInternal(API + path);
        assertEquals(200, answer.statusCode(), answer.body());
        return parse(answer.body());
    }

    /** Has the whole log exported, and verified without the server. */
    void assertLogIsIntact(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("audit.jsonl");
        Files.write(
                file,
                anybody.as("auditor").downloadInternal(API + "audit/export").body());
        String said = OfflineVerifier.verify(0, file);
        assertTrue(said.contains("INTACT: entries 1 to "), said);
    }

    private static JsonObject parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
