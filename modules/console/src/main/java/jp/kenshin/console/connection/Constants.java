package jp.kenshin.console.connection;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.stream.Collectors;
import jp.kenshin.console.JsonBody;

/** Constants of an interface by their names. */
final class Constants {
    private Constants() {}

    /** @throws jp.kenshin.kernel.KenshinException that names the field and what it may be */
    static <E extends Enum<E>> E required(Class<E> type, JsonObject body, String name) {
        return JsonBody.text(body, name)
                .flatMap(text -> Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equals(text))
                        .findFirst())
                .orElseThrow(() -> JsonBody.invalid(name + " must be one of "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
