package jp.kenshin.fieldsimulator.internal.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import jp.kenshin.fieldsimulator.internal.wire.Weather;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What shall go wrong, as a file tells it (docs/field-simulator.md).
 *
 * @param seed where the file chooses one
 * @param weather over all and from the beginning
 * @param driftPerDay by how much clocks gain or lose a day at most; each unit's own
 */
public record Scenario(OptionalLong seed, Weather weather, Duration driftPerDay, List<Incident> incidents) {
    /** Nothing goes wrong. */
    public static final Scenario NONE = new Scenario(OptionalLong.empty(), Weather.FAIR, Duration.ZERO, List.of());

    public Scenario {
        incidents = List.copyOf(incidents);
    }

    /** @throws ScenarioError naming the line that is wrong */
    public static Scenario parse(String yaml) {
        Optional<Node> root = compose(yaml);
        if (root.isEmpty()) {
            return NONE;
        }
        YamlMap map = new YamlMap(root.get(), "a scenario");
        map.find("name", text -> text);
        OptionalLong seed =
                map.find("seed", Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty());
        Duration drift = map.span("clock-drift-per-day").orElse(Duration.ZERO);
        Weather weather = map.map("weather").map(Scenario::weather).orElse(Weather.FAIR);
        List<Incident> incidents = new ArrayList<>();
        map.node("incidents").ifPresent(node -> sequence(node).forEach(each -> incidents.add(incident(each, weather))));
        map.requireAllAsked();
        return new Scenario(seed, weather, drift, incidents);
    }

    /** The same, so much later after the beginning of the field's time; what has a time of its own stays where it is. */
    public Scenario later(Duration by) {
        return new Scenario(
                seed,
                weather,
                driftPerDay,
                incidents.stream().map(incident -> incident.later(by)).toList());
    }

    private static Optional<Node> compose(String yaml) {
        try {
            return new Compose(LoadSettings.builder().setLabel("scenario").build()).composeString(yaml);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new ScenarioError(line, e.getProblem());
        } catch (YamlEngineException e) {
            throw new ScenarioError(0, String.valueOf(e.getMessage()));
        }
    }

    private static Weather weather(YamlMap map) {
        Weather weather = WeatherReader.read(map, Weather.FAIR);
        map.requireAllAsked();
        return weather;
    }

    private static List<Node> sequence(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw new ScenarioError(YamlMap.lineOf(node), "incidents must be a list");
    }

    /** A mapping of {@code at} and the name of what happens. */
    private static Incident incident(Node node, Weather usual) {
        YamlMap map = new YamlMap(node, "an incident");
        Function<Instant, Instant> at = map.get("at", Scenario::moment);
        for (String name : map.names()) {
            if (!name.equals("at")) {
                YamlMap body = map.map(name).orElseThrow();
                Target target = Target.of(body);
                Effect effect = Effects.find(name, body, usual)
                        .orElseThrow(
                                () -> new ScenarioError(map.line(), "\"" + name + "\" is nothing that can happen"));
                body.requireAllAsked();
                map.requireAllAsked();
                return new Incident(at, map.line(), target, effect);
            }
        }
        throw new ScenarioError(map.line(), "what happens is missing");
    }

    /** A span after the beginning, or a time with offset. */
    private static Function<Instant, Instant> moment(String text) {
        if (!text.contains("T")) {
            Duration after = Span.parse(text);
            return start -> start.plus(after);
        }
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return start -> instant;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("\"" + text + "\" is neither a span nor a time with offset", e);
        }
    }
}
