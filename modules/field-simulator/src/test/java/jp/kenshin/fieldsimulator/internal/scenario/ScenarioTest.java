package jp.kenshin.fieldsimulator.internal.scenario;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@DisplayName("A scenario")
@Tag("C-15")
class ScenarioTest {
    @Test
    void says_what_goes_wrong() {
        Scenario scenario = Scenario.parse(
                """
                name: a bad week
                seed: 7
                clock-drift-per-day: 20s
                weather: {loss: 0.1, loss-down: 0.2, duplicates: 0.05, latency: 50ms..2s}
                incidents:
                  - at: 1d2h
                    outage: {area: A1, lasts: 45m, ragged: 20m, last-gasp: 0.7}
                  - at: 2026-11-21T03:00:00+09:00
                    earthquake: {share: 0.5, within: 5m, reset-after: 3h}
                  - at: 3d
                    hostile: {units: [E-0000201, E-0000202], kinds: [flood, flipped], at-once: 100}
                """);
        assertEquals(7, scenario.seed().getAsLong());
        assertEquals(0.1, scenario.weather().lossUp());
        assertEquals(0.2, scenario.weather().lossDown());
        assertEquals(Duration.ofSeconds(2), scenario.weather().slowest());
        assertEquals(Duration.ofSeconds(20), scenario.driftPerDay());
        assertEquals(3, scenario.incidents().size());
    }

    @Test
    void may_be_empty() {
        assertEquals(Scenario.NONE, Scenario.parse(""));
        assertEquals(Scenario.NONE, Scenario.parse("name: nothing happens"));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("- a list", "line 1: a scenario must be a mapping of names to values"),
                Arguments.of("seed: many", "line 1: seed: \"many\" is no number"),
                Arguments.of(
                        "name: x\nwether: {}",
                        "line 2: wether is not known here; known are name, seed, clock-drift-per-day, weather, incidents"),
                Arguments.of("weather:\n  loss: 1.5", "line 2: loss: 1.5 is no share from 0 to 1"),
                Arguments.of("weather:\n  latency: 2s..1s", "line 2: latency: latency from PT2S to PT1S"),
                Arguments.of("incidents:\n  outage: {}", "line 2: incidents must be a list"),
                Arguments.of("incidents:\n  - outage: {lasts: 1h}", "line 2: at is missing"),
                Arguments.of("incidents:\n  - at: 1h", "line 2: what happens is missing"),
                Arguments.of(
                        "incidents:\n  - at: soon\n    outage: {lasts: 1h}",
                        "line 2: at: \"soon\" is no span of time such as 1d2h, 45m, 30s or 250ms"),
                Arguments.of(
                        "incidents:\n  - at: 1h\n    volcano: {lasts: 1h}",
                        "line 2: \"volcano\" is nothing that can happen"),
                Arguments.of("incidents:\n  - at: 1h\n    outage:\n      ragged: 5m", "line 4: lasts is missing"),
                Arguments.of(
                        "incidents:\n  - at: 1h\n    outage:\n      lasts: 5m\n      lats: 3m",
                        "line 5: lats is not known here; known are area, units, meters, share, lasts, ragged, last-gasp"),
                Arguments.of("incidents:\n  - at: 1h\n    residual: {level: 4}", "line 3: level: a level is 0 to 3"),
                Arguments.of(
                        "incidents:\n  - at: 1h\n    hostile: {kinds: [loud]}",
                        "line 3: kinds: \"loud\" is no kind of hostile datagram"),
                Arguments.of("incidents:\n  - at: 1h\n    hostile: {units: E-0000201}", "line 3: kinds is missing"),
                Arguments.of("seed: 1\nseed: 2", "line 2: seed stands here twice"),
                Arguments.of("name: [", "line 1: "));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void names_the_line_of_a_mistake(String yaml, String message) {
        ScenarioError error = assertThrows(ScenarioError.class, () -> Scenario.parse(yaml));
        assertEquals(message, String.valueOf(error.getMessage()).substring(0, message.length()));
    }
}
