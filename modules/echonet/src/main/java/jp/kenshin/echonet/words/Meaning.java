package jp.kenshin.echonet.words;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.MalformedValue;
import org.jspecify.annotations.Nullable;

/**
 * How the data of a property is read. The answer consists of what JSON knows: {@link BigDecimal}, {@link String}, {@link Integer},
 * {@link List}, {@link Map}, and null where the device has no value.
 */
@FunctionalInterface
interface Meaning {
    @Nullable
    Object of(Edt edt, Language language) throws MalformedValue;

    /** Names and values in their order. */
    static Map<String, @Nullable Object> parts() {
        return new LinkedHashMap<>();
    }
}
