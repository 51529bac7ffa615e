package jp.kenshin.jointmetering.nw;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.kernel.KenshinException;
import org.jspecify.annotations.Nullable;

/** The JSON object that a partner's MDMS sends. */
final class JsonBody {
    private JsonBody() {}

    /** @throws KenshinException {@link JointMeteringError#INVALID_PARAMETER} when it is no object */
    static JsonObject object(@Nullable JsonStructure body) {
        if (body instanceof JsonObject object) {
            return object;
        }
        throw new KenshinException(JointMeteringError.INVALID_PARAMETER, "The body must be a JSON object.");
    }

    /** A text of the object; empty where there is none, or something else. */
    static Optional<String> text(JsonObject body, String name) {
        return body.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    /** A constant by its name. */
    static <E extends Enum<E>> E constant(Class<E> type, JsonObject body, String name) {
        return constant(Arrays.asList(type.getEnumConstants()), body, name);
    }

    /** One of several constants by its name. */
    static <E extends Enum<E>> E constant(Iterable<E> among, JsonObject body, String name) {
        String given = text(body, name).orElse("");
        for (E each : among) {
            if (each.name().equals(given)) {
                return each;
            }
        }
        throw Parameters.refuse(name, given, "one of " + names(among), null);
    }

    private static String names(Iterable<? extends Enum<?>> among) {
        return java.util.stream.StreamSupport.stream(among.spliterator(), false)
                .map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
