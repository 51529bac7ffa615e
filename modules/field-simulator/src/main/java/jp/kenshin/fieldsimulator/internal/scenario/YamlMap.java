package jp.kenshin.fieldsimulator.internal.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of the file, read key by key; every complaint names the line, and keys nobody asked for are complained of at the end. */
final class YamlMap {
    private final int line;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlMap(Node node, String what) {
        this.line = lineOf(node);
        if (!(node instanceof MappingNode mapping)) {
            throw new ScenarioError(line, what + " must be a mapping of names to values");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode(), "a name");
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw new ScenarioError(lineOf(tuple.getKeyNode()), key + " stands here twice");
            }
            lines.put(key, lineOf(tuple.getKeyNode()));
        }
    }

    static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static String scalar(Node node, String what) {
        if (node instanceof ScalarNode value) {
            return value.getValue();
        }
        throw new ScenarioError(lineOf(node), what + " must be a single value");
    }

    int line() {
        return line;
    }

    /** All names, as they stand. */
    Set<String> names() {
        return entries.keySet();
    }

    Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key));
    }

    /** A value read by a function that complains with {@link IllegalArgumentException}. */
    <T> Optional<T> find(String key, Function<String, T> reader) {
        return node(key).map(node -> read(key, node, reader));
    }

    private static <T> T read(String key, Node node, Function<String, T> reader) {
        try {
            return reader.apply(scalar(node, key));
        } catch (NumberFormatException e) {
            throw new ScenarioError(lineOf(node), key + ": \"" + scalar(node, key) + "\" is no number");
        } catch (IllegalArgumentException e) {
            throw new ScenarioError(lineOf(node), key + ": " + e.getMessage());
        }
    }

    <T> T get(String key, Function<String, T> reader) {
        return find(key, reader).orElseThrow(() -> new ScenarioError(line, key + " is missing"));
    }

    Optional<Duration> span(String key) {
        return find(key, Span::parse);
    }

    /** 0 to 1. */
    Optional<Double> share(String key) {
        return find(key, YamlMap::share0);
    }

    private static double share0(String text) {
        double share = Double.parseDouble(text);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(text + " is no share from 0 to 1");
        }
        return share;
    }

    /** One value or a list of them; empty when the name is not there. */
    <T> List<T> list(String key, Function<String, T> reader) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode sequence)) {
            return List.of(read(key, node.get(), reader));
        }
        List<T> values = new ArrayList<>();
        sequence.getValue().forEach(each -> values.add(read(key, each, reader)));
        return values;
    }

    Optional<YamlMap> map(String key) {
        return node(key).map(node -> new YamlMap(node, key));
    }

    /** @throws ScenarioError at the first name that nothing was read by */
    void requireAllAsked() {
        for (String key : entries.keySet()) {
            if (!asked.contains(key)) {
                throw new ScenarioError(
                        lines.getOrDefault(key, line),
                        key + " is not known here; known are " + String.join(", ", asked));
            }
        }
    }
}
