package jp.kenshin.nw;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Uses the water meters 100 to 104, for three days that end yesterday, with an hour missing each day. */
@DisplayName("What was posted")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("J-04")
class EverythingIT {
    private static final int FIRST = 100;
    private static final int METERS = 5;
    private static final int HOURS = 72;

    private final Client intake;
    private final Client partner;
    private final Instant from = Instant.now()
            .plus(Duration.ofHours(9))
            .truncatedTo(ChronoUnit.DAYS)
            .minus(Duration.ofHours(9 + 24 + HOURS));
    private final Map<String, String> posted = new TreeMap<>();

    EverythingIT(Client client) {
        this.intake = client.as("hes");
        this.partner = client.as(Holding.WATER.user());
    }

    @BeforeAll
    void is_posted() {
        Sending sending = new Sending();
        for (int meter = FIRST; meter < FIRST + METERS; meter++) {
            for (int hour = 1; hour <= HOURS; hour++) {
                if (hour % 24 != 7) {
                    Instant at = from.plus(Duration.ofHours(hour));
                    String value = "%d.%03d".formatted(meter, hour);
                    sending.add(Holding.WATER.meter(meter), Holding.WATER.type(), at, value);
                    posted.put(Holding.WATER.meter(meter) + " " + at, value);
                }
            }
        }
        sending.postAs(intake);
    }

    private String period() {
        return "from=" + from + "&to=" + from.plus(Duration.ofHours(HOURS));
    }

    @Test
    void is_found_meter_by_meter_with_gaps_as_rows_without_value() {
        Map<String, String> found = new TreeMap<>();
        int missing = 0;
        for (int meter = FIRST; meter < FIRST + METERS; meter++) {
            JsonObject readings = readings(Holding.WATER.meter(meter), "");
            List<JsonObject> values = Json.objects(readings, "values");
            assertEquals(HOURS, values.size());
            for (JsonObject value : values) {
                if (value.get("value") == JsonValue.NULL) {
                    assertEquals("MISSING", value.getString("quality"));
                    missing++;
                } else {
                    assertEquals("ACTUAL", value.getString("quality"));
                    found.put(
                            readings.getString("meter") + " " + instant(value.getString("at")),
                            value.getJsonNumber("value").toString());
                }
            }
        }
        assertEquals(posted, found);
        assertEquals(METERS * HOURS / 24, missing);
    }

    @Test
    void is_found_in_the_csv_of_all_meters() {
        List<String> lines = get("/nw/v1/readings?" + period()).body().lines().toList();
        assertEquals("meter_id,reading_type,timestamp,value,unit,quality,method,version", lines.get(0));
        Map<String, String> found = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] field = line.split(",", -1);
            assertEquals(8, field.length, line);
            if (ours(field[0])) {
                assertEquals(List.of("m3", "ACTUAL", "", "1"), List.of(field).subList(4, 8));
                found.put(field[0] + " " + instant(field[2]), field[3]);
            }
        }
        assertEquals(posted, found);
    }

    @Test
    void is_found_among_the_changes() {
        ChangesReader reader = new ChangesReader(partner, 100);
        Map<String, String> found = new TreeMap<>();
        reader.readUntilSeen(() -> {
            reader.seen().stream()
                    .filter(item -> ours(item.getString("meter")))
                    .forEach(item -> found.put(
                            item.getString("meter") + " " + instant(item.getString("at")),
                            item.getJsonNumber("value").toString()));
            return found.size() >= posted.size();
        });
        assertEquals(posted, found);
    }

    @Test
    @Tag("M-03")
    void was_not_known_before_it_came() {
        List<JsonObject> values = Json.objects(readings(Holding.WATER.meter(FIRST), "&asKnownAt=" + from), "values");
        assertEquals(HOURS, values.size());
        assertTrue(values.stream().allMatch(value -> value.getString("quality").equals("MISSING")));
    }

    @Test
    @Tag("C-03")
    void stays_when_another_value_comes_for_the_same_instant_and_both_are_kept() {
        String meter = Holding.WATER.meter(FIRST + METERS);
        Instant at = from.plus(Duration.ofHours(1));
        new Sending().add(meter, Holding.WATER.type(), at, "7.000").postAs(intake);
        new Sending().add(meter, Holding.WATER.type(), at, "8").postAs(intake);
        JsonObject raw = readings(meter, "&view=raw");
        assertEquals("7.000", valueAt(raw, "values", at));
        assertEquals("8.000", valueAt(raw, "conflicts", at));
        assertEquals("7.000", valueAt(readings(meter, ""), "values", at));
    }

    private static String valueAt(JsonObject readings, String list, Instant at) {
        return Json.objects(readings, list).stream()
                .filter(value -> instant(value.getString("at")).equals(at))
                .map(value -> value.getJsonNumber("value").toString())
                .findFirst()
                .orElse("none");
    }

    @Test
    void shows_as_the_last_reading_of_its_meter() {
        JsonObject meter = meters(100).stream()
                .filter(one -> one.getString("meter").equals(Holding.WATER.meter(FIRST)))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "100.072",
                meter.getJsonObject("lastReading").getJsonNumber("value").toString());
        assertEquals("T-0000100", meter.getString("terminal"));
    }

    @Test
    void belongs_to_meters_that_are_listed_page_by_page_each_once_and_in_order() {
        List<String> seven =
                meters(7).stream().map(one -> one.getString("meter")).toList();
        List<String> thousand =
                meters(1_000).stream().map(one -> one.getString("meter")).toList();
        assertEquals(thousand, seven);
        assertEquals(new ArrayList<>(new TreeSet<>(seven)), seven);
        assertTrue(seven.size() >= 300, () -> seven.size() + " meters");
    }

    private List<JsonObject> meters(int limit) {
        List<JsonObject> meters = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            JsonObject page = Json.parse(get("/nw/v1/meters?limit=" + limit
                            + after.map(id -> "&after=" + id).orElse(""))
                    .body());
            meters.addAll(Json.objects(page, "items"));
            after = page.isNull("next") ? Optional.empty() : Optional.of(page.getString("next"));
        } while (after.isPresent());
        return meters;
    }

    private JsonObject readings(String meter, String more) {
        return Json.parse(
                get("/nw/v1/meters/" + meter + "/readings?" + period() + more).body());
    }

    private HttpResponse<String> get(String path) {
        HttpResponse<String> answer = partner.getPartner(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer;
    }

    private static boolean ours(String meter) {
        return meter.compareTo(Holding.WATER.meter(FIRST)) >= 0
                && meter.compareTo(Holding.WATER.meter(FIRST + METERS)) < 0;
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
