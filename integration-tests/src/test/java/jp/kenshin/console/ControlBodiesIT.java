package jp.kenshin.console;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.KenshinUnderTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("Bodies that collection's internal API cannot understand")
@ExtendWith(KenshinUnderTest.class)
class ControlBodiesIT {
    private static final String RECOLLECTIONS = "/console/api/v1/collection/recollections";
    private static final String SCHEDULE = "/console/api/v1/collection/units/T-0000003/schedule";

    private final Client operator;

    ControlBodiesIT(Client client) {
        this.operator = client.as("operator");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"[]", "[{}]", "\"meter\"", "3", "null", "", "{", "{\"meter\": }", "no JSON"})
    @Tag("C-05")
    @Tag("C-01")
    void are_the_caller_s_mistake_and_not_ours(String body) {
        assertRefused("POST", RECOLLECTIONS, body);
        assertRefused("PUT", SCHEDULE, body);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "{}|name one of",
                "{'meter': 3}|name one of",
                "{'meter': 'G-0000003', 'unit': 'T-0000003'}|name one of",
                "{'meter': 'G-0000003', 'from': ['2026-11-20']}|from must be a day",
                "{'meter': 'G-0000003', 'from': '2026-11-20', 'to': '20 November'}|to must be a day"
            })
    @Tag("C-05")
    void say_what_a_recollection_wants(String body, String words) {
        String problem = assertRefused("POST", RECOLLECTIONS, body.replace('\'', '"'));
        assertTrue(problem.contains("INVALID_PARAMETER") && problem.contains(words), problem);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "[]|must be an object",
                "{}|kind must be one of",
                "{'kind': ['GAS'], 'granularityMinutes': 60}|kind must be one of",
                "{'kind': 'GAS', 'granularityMinutes': '60'}|granularityMinutes must be",
                "{'kind': 'GAS', 'granularityMinutes': 60.5}|granularityMinutes must be"
            })
    @Tag("C-01")
    void say_what_a_schedule_wants(String body, String words) {
        String problem = assertRefused("PUT", SCHEDULE, body.replace('\'', '"'));
        assertTrue(problem.contains("INVALID_PARAMETER") && problem.contains(words), problem);
    }

    private String assertRefused(String method, String path, String body) {
        HttpRequest.Builder request = operator.request(operator.server().internal(path))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body));
        HttpResponse<String> answer = operator.send(request);
        assertEquals(400, answer.statusCode(), answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        return answer.body();
    }
}
