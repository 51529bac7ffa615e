package jp.kenshin.console;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a JSON object that a caller sends, each refused by its name when it is missing or not what it should be.
 *
 * @param body the object
 */
public record BodyFacts(JsonObject body) {
    /** @throws jp.kenshin.kernel.KenshinException {@link ConsoleError#INVALID_PARAMETER} when it is no object */
    public static BodyFacts of(@Nullable JsonStructure body) {
        return new BodyFacts(JsonBody.object(body));
    }

    /** A text that must be there, of at most so many characters. */
    public String text(String name, int longest) {
        return optionalText(name, longest).orElseThrow(() -> JsonBody.invalid(name + " must be a text"));
    }

    public Optional<String> optionalText(String name, int longest) {
        Optional<String> text = JsonBody.text(body, name).map(String::strip);
        if (text.filter(value -> value.length() > longest).isPresent()) {
            throw JsonBody.invalid(name + " must have " + longest + " characters at most");
        }
        return text;
    }

    public LocalDate day(String name) {
        return optionalDay(name).orElseThrow(() -> JsonBody.invalid(name + " must be a day such as 2026-11-21"));
    }

    public Optional<LocalDate> optionalDay(String name) {
        try {
            return JsonBody.text(body, name).filter(text -> !text.isBlank()).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw JsonBody.invalid(name + " must be a day such as 2026-11-21", e);
        }
    }

    public int number(String name) {
        if (body.get(name) instanceof JsonNumber number && number.isIntegral()) {
            return number.intValue();
        }
        throw JsonBody.invalid(name + " must be a whole number");
    }

    /** A whole number, the usual one where it is left out. */
    public int number(String name, int usual) {
        return body.containsKey(name) ? number(name) : usual;
    }

    /** Left out, it is false. */
    public boolean flag(String name) {
        JsonValue value = body.getOrDefault(name, JsonValue.FALSE);
        if (value.equals(JsonValue.TRUE) || value.equals(JsonValue.FALSE)) {
            return value.equals(JsonValue.TRUE);
        }
        throw JsonBody.invalid(name + " must be true or false");
    }

    /** Left out, it is empty. */
    public List<String> texts(String name) {
        return list(name, JsonString.class, "a list of texts").stream()
                .map(JsonString::getString)
                .toList();
    }

    /** Left out, it is empty. */
    public List<BodyFacts> objects(String name) {
        return list(name, JsonObject.class, "a list of objects").stream()
                .map(BodyFacts::new)
                .toList();
    }

    private <V extends JsonValue> List<V> list(String name, Class<V> type, String what) {
        JsonValue value = body.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        if (value instanceof JsonArray array && array.stream().allMatch(type::isInstance)) {
            return array.getValuesAs(type);
        }
        throw JsonBody.invalid(name + " must be " + what);
    }

    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        return parse(name, JsonBody.text(body, name).orElse(""), type);
    }

    /** Several of them, or all of them for the text {@code ALL}. */
    public <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        if (JsonBody.text(body, name).filter("ALL"::equals).isPresent()) {
            return EnumSet.allOf(type);
        }
        if (!(body.get(name) instanceof JsonArray array)) {
            throw JsonBody.invalid(name + " must be a list, or ALL");
        }
        Set<E> constants = EnumSet.noneOf(type);
        array.forEach(
                item -> constants.add(parse(name, item instanceof JsonString text ? text.getString() : "", type)));
        return constants;
    }

    private static <E extends Enum<E>> E parse(String name, String text, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text))
                .findFirst()
                .orElseThrow(() -> JsonBody.invalid(name + ": each must be one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
