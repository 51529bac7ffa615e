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

    /** False where it is left out. */
    public boolean flag(String name) {
        return switch (body.getOrDefault(name, JsonValue.FALSE).getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw JsonBody.invalid(name + " must be true or false");
        };
    }

    /** A list of texts; none where it is left out. */
    public List<String> texts(String name) {
        return list(name).stream()
                .map(item -> {
                    if (item instanceof JsonString text) {
                        return text.getString();
                    }
                    throw JsonBody.invalid(name + " must be a list of texts");
                })
                .toList();
    }

    /** A list of objects; none where it is left out. */
    public List<BodyFacts> objects(String name) {
        return list(name).stream()
                .map(item -> {
                    if (item instanceof JsonObject object) {
                        return new BodyFacts(object);
                    }
                    throw JsonBody.invalid(name + " must be a list of objects");
                })
                .toList();
    }

    private JsonArray list(String name) {
        JsonValue value = body.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        if (value instanceof JsonArray array) {
            return array;
        }
        throw JsonBody.invalid(name + " must be a list");
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
