package jp.kenshin.console.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The part of an address after the question mark: put together without what is usual, and understood as far as it can be. */
public final class AddressQuery {
    private static final int LONGEST = 100;
    private final StringBuilder text = new StringBuilder();

    /** Adds a value unless it is the usual one. */
    public AddressQuery with(String name, String value, String usual) {
        if (!value.equals(usual)) {
            text.append(text.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return this;
    }

    /** Adds a value unless it is empty. */
    public AddressQuery with(String name, String value) {
        return with(name, value, "");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** What was given, without blanks around it and not longer than anything sensible. */
    public static String text(@Nullable String given) {
        return text(given, LONGEST);
    }

    /** The same for what may be longer, such as a description; ends of lines are those of one system. */
    public static String text(@Nullable String given, int longest) {
        String text = given == null ? "" : given.strip().replace("\r\n", "\n");
        return text.length() > longest ? text.substring(0, longest) : text;
    }

    /** A whole number between two others. */
    public static int number(@Nullable String given, int least, int most, int otherwise) {
        try {
            return given == null ? otherwise : Math.max(least, Math.min(most, Integer.parseInt(given.strip())));
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /** A day as browsers write it. */
    public static Optional<LocalDate> day(@Nullable String given) {
        try {
            return given == null || given.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(given.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** A constant by its word. */
    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String given) {
        for (E each : type.getEnumConstants()) {
            if (word(each).equals(given)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** As a constant stands in addresses, class names and keys of sentences. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** An identifier, empty for anything that is none. */
    public static <I> Optional<I> id(@Nullable String given, Function<String, I> parser) {
        try {
            return text(given).isEmpty() ? Optional.empty() : Optional.of(parser.apply(text(given)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
