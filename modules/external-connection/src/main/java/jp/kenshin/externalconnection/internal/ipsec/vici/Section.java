package jp.kenshin.externalconnection.internal.ipsec.vici;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Named values in their order, each name once; a whole message is a section, too.
 *
 * @param values by name; a name has at most 255 bytes of UTF-8
 */
public record Section(Map<String, Value> values) implements Value {
    /** Nothing: the arguments of a command that takes none. */
    public static final Section EMPTY = new Section(Map.of());

    public Section {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** This section and one value more, in place of one of the same name. */
    public Section with(String name, Value value) {
        Map<String, Value> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Section(more);
    }

    public Section with(String name, String text) {
        return with(name, new Text(text));
    }

    public Section with(String name, List<String> items) {
        return with(name, new TextList(items));
    }

    /** Empty when there is none of the name, or it is no single value. */
    public Optional<String> findText(String name) {
        return values.get(name) instanceof Text value ? Optional.of(value.text()) : Optional.empty();
    }

    /** The sections right below this one, by name. */
    public Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof Section section) {
                sections.put(name, section);
            }
        });
        return sections;
    }
}
