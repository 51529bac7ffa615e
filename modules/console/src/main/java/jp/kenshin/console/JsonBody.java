package jp.kenshin.console;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import java.util.Optional;
import jp.kenshin.kernel.KenshinException;
import org.jspecify.annotations.Nullable;

/** The JSON object that a caller sends. What is no JSON, and a single value, JAX-RS has refused by itself. */
public final class JsonBody {
    private JsonBody() {}

    /** @throws KenshinException {@link ConsoleError#INVALID_PARAMETER} when it is no object */
    public static JsonObject object(@Nullable JsonStructure body) {
        if (body instanceof JsonObject object) {
            return object;
        }
        throw invalid("the body must be an object");
    }

    /** A text of the object; empty where there is none, or something else. */
    public static Optional<String> text(JsonObject body, String name) {
        return body.get(name) instanceof JsonString text ? Optional.of(text.getString()) : Optional.empty();
    }

    public static KenshinException invalid(String message) {
        return new KenshinException(ConsoleError.INVALID_PARAMETER, message);
    }

    public static KenshinException invalid(String message, RuntimeException cause) {
        return new KenshinException(ConsoleError.INVALID_PARAMETER, message, cause);
    }
}
