package jp.kenshin.platform.internal.json;

import java.util.Map;
import java.util.stream.Collectors;

/** Writes flat JSON objects: members in the order of the map, strings and numbers as values, no white space. */
public final class JsonText {
    private JsonText() {}

    /**
     * Text of an object.
     *
     * @param members in the order wanted; numbers and booleans are written as such, all else as string
     */
    public static String object(Map<String, ?> members) {
        return members.entrySet().stream()
                .map(member -> string(member.getKey()) + ":" + value(member.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : string(value.toString());
    }

    private static String string(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> append(out, (char) c));
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, char c) {
        if (c == '"' || c == '\\') {
            out.append('\\').append(c);
        } else if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '\u007f') {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
