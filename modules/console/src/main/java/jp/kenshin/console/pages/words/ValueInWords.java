package jp.kenshin.console.pages.words;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kenshin.kernel.Jst;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/** The value of a property as a person reads it: parts by their names, times as everywhere, numbers with their unit. */
final class ValueInWords {
    private static final int MOST = 60;
    private final Texts texts;
    private final String unit;

    ValueInWords(Texts texts, @Nullable String unit) {
        this.texts = texts;
        this.unit = unit == null ? "" : " " + Formats.unit(unit);
    }

    String of(@Nullable Object value) {
        if (value == null) {
            return texts.get("frame.no-value");
        }
        if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
            return value + unit;
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value instanceof Map<?, ?> parts) {
            return parts.entrySet().stream()
                    .map(part -> texts.get("part." + part.getKey()) + texts.get("frame.is") + of(part.getValue()))
                    .collect(Collectors.joining(texts.get("list.and-also")));
        }
        return time(value.toString());
    }

    private String list(List<?> list) {
        String first = list.stream().limit(MOST).map(this::of).collect(Collectors.joining(", "));
        return list.size() > MOST ? first + " …" : first;
    }

    private String time(String text) {
        try {
            return Formats.of(texts)
                    .dateTime(LocalDateTime.parse(text).atZone(Jst.ZONE).toInstant());
        } catch (DateTimeParseException noTime) {
            return text;
        }
    }
}
