package jp.kenshin.nw;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** One specified meter of a partner of its own: what it takes in is not regulated, what it gives out is network service. */
@DisplayName("Network service and other uses")
@ExtendWith(KenshinUnderTest.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("R-03")
class PurposesIT {
    private static final String METER = "S-0000911";
    private static final String PARTNER = "P-0911";
    private static final String NOT_REGULATED = "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0";
    private static final String NETWORK_SERVICE = "0.0.0.1.19.1.12.0.0.0.0.0.0.0.0.3.72.0";
    private static final String SINCE = METER + ",2025-01-01T00:00:00+09:00,,";

    private final Client centre;

    PurposesIT(Client client) {
        this.centre = client.as("mimamori").actingFor(PARTNER);
    }

    @BeforeAll
    void both_channels_have_a_reading(Client client) {
        HttpResponse<String> answer = client.as("operator")
                .importRegistry(Map.of(
                        "partners.csv",
                        "partner_id,name,services,portal_user,nw_user,global_ip,vpn_equipment\n" + PARTNER
                                + ",特例計量事業者,NW,,specified-911,,\n",
                        "delegations.csv",
                        "centre_id,partner_id,valid_from,valid_until\nC-0001," + PARTNER
                                + ",2025-01-01T00:00:00+09:00,\n",
                        "meters.csv",
                        "meter_id,kind,place\n" + METER + ",SPECIFIED,湊南市本町9-11\n",
                        "installs.csv",
                        "meter_id,valid_from,valid_until,serial\n" + SINCE + "SP-0911\n",
                        "owners.csv",
                        "meter_id,valid_from,valid_until,partner_id\n" + SINCE + PARTNER + "\n",
                        "channels.csv",
                        "meter_id,reading_type,step_minutes,scale,digits,max_per_hour,scheduled,main,route,purpose\n"
                                + METER + "," + NOT_REGULATED + ",30,3,8,13200,yes,yes,B_IOT,NOT_REGULATED\n"
                                + METER + "," + NETWORK_SERVICE + ",30,3,8,13200,yes,no,A_IOT,NETWORK_SERVICE\n"));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(200, client.as("operator").registerAgreement(PARTNER).statusCode());
        new Sending()
                .add(METER, NOT_REGULATED, Sending.hoursAgo(3), "1.5")
                .add(METER, NETWORK_SERVICE, Sending.hoursAgo(3), "2.5")
                .postAs(client.as("hes"));
        ChangesReader reader = new ChangesReader(centre, 100, "NOT_REGULATED,NETWORK_SERVICE");
        reader.readUntilSeen(() -> reader.seen().size() == 2);
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_REGULATED",
        "?purpose=NOT_REGULATED, NOT_REGULATED",
        "?purpose=NETWORK_SERVICE, NETWORK_SERVICE",
        "'?purpose=NETWORK_SERVICE,NOT_REGULATED', NETWORK_SERVICE+NOT_REGULATED"
    })
    void come_together_only_where_both_are_named(String query, String expected) {
        Set<String> types = Set.of(expected.split("\\+")).stream()
                .map(purpose -> purpose.equals("NETWORK_SERVICE") ? NETWORK_SERVICE : NOT_REGULATED)
                .collect(Collectors.toSet());

        assertEquals(types, typesOfItems("/nw/v1/changes" + query, item -> item.getString("readingType")));
        assertEquals(types, typesOfMeters("/nw/v1/meters" + query));
        assertEquals(types, typesOfLines("/nw/v1/readings" + query));
    }

    private Set<String> typesOfItems(String path, Function<JsonObject, String> type) {
        return Json.objects(Json.parse(body(path)), "items").stream().map(type).collect(Collectors.toSet());
    }

    private Set<String> typesOfMeters(String path) {
        return Json.objects(Json.parse(body(path)), "items").stream()
                .flatMap(meter -> Json.objects(meter, "readingTypes").stream())
                .map(type -> type.getString("readingType"))
                .collect(Collectors.toSet());
    }

    private Set<String> typesOfLines(String path) {
        return body(path)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",")).get(1))
                .collect(Collectors.toSet());
    }

    private String body(String path) {
        HttpResponse<String> answer = centre.getPartner(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return answer.body();
    }

    @Test
    void are_not_told_of_each_others_reading_types() {
        String address = "/nw/v1/meters/" + METER + "/readings?readingType=" + NETWORK_SERVICE;

        assertEquals(404, centre.getPartner(address).statusCode());
        assertEquals(
                200, centre.getPartner(address + "&purpose=NETWORK_SERVICE").statusCode());
    }
}
