package jp.kenshin.registry.internal.load;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kenshin.registry.RegistryImport.Table;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file, read field by field. A field that is wrong is reported with what would be right and gives null; the line is
 * then not used, but its other fields are still looked at, so that one run reports everything.
 */
final class CsvLine {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private final Table table;
    private final long number;
    private final List<String> columns;
    private final List<String> fields;
    private final ImportErrors errors;

    CsvLine(Table table, long number, List<String> columns, List<String> fields, ImportErrors errors) {
        this.table = table;
        this.number = number;
        this.columns = columns;
        this.fields = fields;
        this.errors = errors;
    }

    Table table() {
        return table;
    }

    long number() {
        return number;
    }

    /** The first field as it stands: the id, or part of it. */
    String first() {
        return fields.get(0);
    }

    void error(String column, String message) {
        errors.add(table, number, column, message);
    }

    private String raw(String column) {
        return fields.get(columns.indexOf(column));
    }

    boolean isEmpty(String column) {
        return raw(column).isEmpty();
    }

    /** Any text of a length, formulas included: what looks like one is still just text. */
    @Nullable
    String text(String column, int maxLength) {
        String text = raw(column);
        if (text.isBlank()) {
            error(column, "is missing");
            return null;
        }
        return bounded(column, text, maxLength);
    }

    /** As {@link #text}, or an empty field, which also gives null. */
    @Nullable
    String optionalText(String column, int maxLength) {
        String text = raw(column);
        return text.isEmpty() ? null : bounded(column, text, maxLength);
    }

    private @Nullable String bounded(String column, String text, int maxLength) {
        if (CONTROL.matcher(text).find()) {
            error(column, "has a line break or another control character; use plain text");
            return null;
        }
        if (text.length() > maxLength) {
            error(column, "has " + text.length() + " characters; at most " + maxLength + " are kept");
            return null;
        }
        return text;
    }

    /** A text that must have a form. */
    @Nullable
    String matching(String column, Pattern form, String words) {
        String text = raw(column);
        if (!form.matcher(text).matches()) {
            error(column, "\"" + text + "\" must be " + words);
            return null;
        }
        return text;
    }

    /** Anything a kernel type parses; its own message says what is wrong. */
    <T> @Nullable T parsed(String column, Function<String, T> parser) {
        try {
            return parser.apply(raw(column));
        } catch (IllegalArgumentException e) {
            error(column, String.valueOf(e.getMessage()));
            return null;
        }
    }

    @Nullable
    Long number(String column, long min, long max) {
        String text = raw(column);
        if (NUMBER.matcher(text).matches()) {
            long value = Long.parseLong(text);
            if (value >= min && value <= max) {
                return value;
            }
        }
        error(column, "\"" + text + "\" must be a whole number from " + min + " to " + max);
        return null;
    }

    @Nullable
    Boolean yesOrNo(String column) {
        return switch (raw(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> {
                error(column, "\"" + raw(column) + "\" must be yes or no");
                yield null;
            }
        };
    }

    <E extends Enum<E>> @Nullable E oneOf(String column, Class<E> type) {
        return constant(column, raw(column), type);
    }

    /** Several words separated by blanks. */
    <E extends Enum<E>> @Nullable List<E> someOf(String column, Class<E> type) {
        List<E> constants = new ArrayList<>();
        boolean wrong = false;
        for (String word : raw(column).split(" ", -1)) {
            E constant = constant(column, word, type);
            wrong |= constant == null;
            if (constant != null) {
                constants.add(constant);
            }
        }
        return wrong ? null : constants;
    }

    private <E extends Enum<E>> @Nullable E constant(String column, String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(word)) {
                return constant;
            }
        }
        String words = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        error(column, "\"" + word + "\" must be one of " + words);
        return null;
    }

    @Nullable
    Instant instant(String column) {
        String text = raw(column);
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            if (instant.getNano() == 0) {
                return instant;
            }
        } catch (DateTimeException e) {
            // Reported below, as is a fraction of a second.
        }
        error(
                column,
                "\"" + text + "\" must be a time in whole seconds with offset, such as 2026-11-20T00:00:00+09:00");
        return null;
    }

    @Nullable
    Instant optionalInstant(String column) {
        return isEmpty(column) ? null : instant(column);
    }
}
