package jp.kenshin.nw;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import jp.kenshin.harness.PlainUnit;
import jp.kenshin.launcher.LibertyServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Real frames over UDP. Uses terminals T-0000771 to T-0000775 with LP gas meters 131 to 135. */
@DisplayName("Alarms of a partner")
@ExtendWith(KenshinUnderTest.class)
@Tag("J-01")
@Tag("C-07")
class AlarmsIT {
    private static final int LP_GAS = 0x0283;

    private final LibertyServer server;
    private final Client anybody;
    private final Client partner;

    AlarmsIT(LibertyServer server, Client client) {
        this.server = server;
        this.anybody = client;
        this.partner = client.as(Holding.LPG.user());
    }

    private JsonObject page(String cursor, int limit) {
        var answer = partner.getPartner("/nw/v1/alarms?limit=" + limit + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
        assertEquals(200, answer.statusCode(), answer.body());
        return Json.parse(answer.body());
    }

    /** The cursor behind all that there is. */
    private String end() {
        String cursor = "";
        JsonObject page = page(cursor, 10_000);
        while (!page.getString("next").equals(cursor)) {
            cursor = page.getString("next");
            page = page(cursor, 10_000);
        }
        return cursor;
    }

    @Test
    void say_all_that_the_contract_names() {
        String cursor = end();
        try (PlainUnit terminal = new PlainUnit(server, "T-0000771")) {
            terminal.tell(LP_GAS, "E9 33", "F3 " + now());
        }
        JsonObject alarm = Json.objects(page(cursor, 10), "items").get(0);

        assertEquals(
                Set.of(
                        "id",
                        "meter",
                        "terminal",
                        "code",
                        "name",
                        "nameEn",
                        "severity",
                        "lifeSafety",
                        "state",
                        "eventType",
                        "occurredAt",
                        "receivedAt",
                        "area"),
                new HashSet<>(alarm.keySet()));
        assertEquals("L-0000131", alarm.getString("meter"));
        assertEquals("T-0000771", alarm.getString("terminal"));
        assertEquals("LPG_RESIDUAL_3", alarm.getString("code"));
        assertEquals("残量警告レベル3", alarm.getString("name"));
        assertEquals("CRITICAL", alarm.getString("severity"));
        assertEquals(JsonValue.FALSE, alarm.get("lifeSafety"));
        assertEquals("RAISED", alarm.getString("state"));
        assertEquals("4.40.261.150", alarm.getString("eventType"));
        assertTrue(alarm.getString("area").startsWith("山梨県北桂市"), alarm::toString);
        assertTrue(!OffsetDateTime.parse(alarm.getString("receivedAt"))
                .isBefore(OffsetDateTime.parse(alarm.getString("occurredAt"))));
    }

    private static String now() {
        OffsetDateTime now = OffsetDateTime.now(jp.kenshin.kernel.Jst.ZONE);
        return String.format(
                "%04X%02X%02X%02X%02X%02X",
                now.getYear(),
                now.getMonthValue(),
                now.getDayOfMonth(),
                now.getHour(),
                now.getMinute(),
                now.getSecond());
    }

    @Test
    void come_once_each_in_the_order_in_which_they_came_and_page_by_page() {
        String cursor = end();
        try (PlainUnit terminal = new PlainUnit(server, "T-0000773")) {
            terminal.tell(LP_GAS, "E7 41");
            terminal.tell(LP_GAS, "E7 41");
            terminal.tell(LP_GAS, "E7 42");
            terminal.tell(LP_GAS, "E8 42");
        }
        List<String> seen = new ArrayList<>();
        JsonObject page = page(cursor, 2);
        while (!page.getString("next").equals(cursor)) {
            Json.objects(page, "items")
                    .forEach(item -> seen.add(item.getString("code") + " " + item.getString("state")));
            cursor = page.getString("next");
            page = page(cursor, 2);
        }
        assertEquals(
                List.of("LPG_EMERGENCY_SHUTOFF RAISED", "LPG_EMERGENCY_SHUTOFF CLEARED", "LPG_VALVE_CLOSED RAISED"),
                seen);
    }

    @Test
    @Tag("R-01")
    void are_handed_to_a_centre_for_the_partner_it_names() {
        String cursor = end();
        try (PlainUnit terminal = new PlainUnit(server, "T-0000775")) {
            terminal.tell(LP_GAS, "E2 41");
        }
        Client centre = anybody.as("mimamori").actingFor(Holding.LPG.partner());
        JsonObject page =
                Json.parse(centre.getPartner("/nw/v1/alarms?cursor=" + cursor).body());
        assertEquals(
                List.of("LPG_METERING_FAULT"),
                Json.objects(page, "items").stream()
                        .map(item -> item.getString("code"))
                        .toList());
    }
}
