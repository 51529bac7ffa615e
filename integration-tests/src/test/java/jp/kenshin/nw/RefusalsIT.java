package jp.kenshin.nw;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A request that cannot be answered")
@ExtendWith(KenshinUnderTest.class)
@Tag("J-04")
class RefusalsIT {
    private final Client partner;

    RefusalsIT(Client client) {
        this.partner = client.as(Holding.WATER.user());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    meters?limit=0                                 | 400 | INVALID_PARAMETER      | limit
                    meters?limit=1001                              | 400 | INVALID_PARAMETER      | 1000
                    meters?limit=many                              | 400 | INVALID_PARAMETER      | limit
                    meters?after=%27                               | 400 | INVALID_PARAMETER      | after
                    meters/W-0000001/readings?from=yesterday       | 400 | INVALID_PARAMETER      | from
                    meters/W-0000001/readings?to=2026-11-20        | 400 | INVALID_PARAMETER      | to
                    meters/W-0000001/readings?view=best            | 400 | INVALID_PARAMETER      | raw
                    meters/W-0000001/readings?readingType=water    | 400 | INVALID_PARAMETER      | readingType
                    meters/W-0000001/readings?asKnownAt=then       | 400 | INVALID_PARAMETER      | asKnownAt
                    meters/W-0000001/readings?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z | 400 | INVALID_PARAMETER | from
                    meters/W-0000001/readings?from=2020-01-01T00:00:00Z | 400 | INVALID_PARAMETER | 400 days
                    meters/W-0000001/readings?readingType=0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0 | 404 | READING_TYPE_NOT_FOUND | main register
                    meters/W-0000001/valve                         | 404 | NOT_FOUND              | Not Found
                    meters/W-9999999/readings                      | 404 | METER_NOT_FOUND        | meter id
                    meters/%27%20or%201/readings                   | 404 | METER_NOT_FOUND        | meter id
                    readings?from=2020-01-01T00:00:00Z             | 400 | INVALID_PARAMETER      | 70 days
                    readings?purpose=ALL                           | 400 | INVALID_PARAMETER      | NETWORK_SERVICE
                    meters/W-0000001/readings?purpose=NETWORK_SERVICE | 404 | METER_NOT_FOUND     | meter id
                    changes?cursor=x                               | 400 | CURSOR_INVALID         | cursor
                    alarms?cursor=x                                | 400 | CURSOR_INVALID         | cursor
                    alarms?limit=10001                             | 400 | INVALID_PARAMETER      | 10000
                    changes?limit=-1                               | 400 | INVALID_PARAMETER      | limit
                    subscriptions/1                                | 404 | NOT_FOUND              | Not Found
                    """)
    void is_told_what_is_wrong_and_what_would_be_right(String path, int status, String code, String word) {
        HttpResponse<String> answer = partner.getPartner("/nw/v1/" + path);
        JsonObject problem = Json.parse(answer.body());
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("content-type").orElse(""));
        assertEquals(code, problem.getString("code"));
        assertEquals(status, problem.getInt("status"));
        assertTrue(problem.getString("detail").contains(word), answer.body());
    }

    @Test
    void leaves_no_readings_in_any_cache() {
        HttpResponse<String> answer = partner.getPartner("/nw/v1/meters?limit=1");
        assertEquals("no-store", answer.headers().firstValue("cache-control").orElse(""));
        assertEquals(
                "nosniff", answer.headers().firstValue("x-content-type-options").orElse(""));
    }

    @Test
    void in_another_form_than_csv_is_refused_where_there_is_only_csv() {
        HttpResponse<String> answer = partner.send(
                partner.request(partner.server().partner("/nw/v1/readings")).header("Accept", "application/json"));
        assertEquals(406, answer.statusCode());
    }
}
