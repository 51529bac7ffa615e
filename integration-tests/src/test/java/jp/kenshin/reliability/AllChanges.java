package jp.kenshin.reliability;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import jp.kenshin.harness.Client;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a partner gets that reads the change feed from its beginning to its end: every value must come exactly once. */
final class AllChanges {
    private static final int QUIET_PAGES = 3;

    private final Client partner;
    private final Predicate<String> meters;
    private final String hint;

    /**
     * @param meters those that count
     * @param hint what a failure shall say beside
     */
    AllChanges(Client partner, Predicate<String> meters, String hint) {
        this.partner = partner;
        this.meters = meters;
        this.hint = hint;
    }

    /** Meter and instant to value. */
    Map<String, BigDecimal> read() throws InterruptedException {
        Map<String, BigDecimal> seen = new HashMap<>();
        String cursor = "";
        int quiet = 0;
        while (quiet < QUIET_PAGES) {
            JsonObject page = page(cursor);
            page.getJsonArray("items").stream()
                    .map(JsonValue::asJsonObject)
                    .filter(item -> meters.test(item.getString("meter")))
                    .forEach(item -> put(item, seen));
            if (page.getString("next").equals(cursor)) {
                quiet++;
                Thread.sleep(1_000);
            }
            cursor = page.getString("next");
        }
        return seen;
    }

    private void put(JsonObject item, Map<String, BigDecimal> seen) {
        Instant at = OffsetDateTime.parse(item.getString("at")).toInstant();
        BigDecimal before = seen.put(
                item.getString("meter") + " " + at,
                item.getJsonNumber("value").bigDecimalValue().stripTrailingZeros());
        assertEquals(null, before, () -> "twice: " + item + ", " + hint);
    }

    private JsonObject page(String cursor) {
        HttpResponse<String> page = partner.getPartner("/nw/v1/changes?limit=10000"
                + (cursor.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8)));
        assertEquals(200, page.statusCode(), page::body);
        try (JsonReader reader = Json.createReader(new StringReader(page.body()))) {
            return reader.readObject();
        }
    }
}
