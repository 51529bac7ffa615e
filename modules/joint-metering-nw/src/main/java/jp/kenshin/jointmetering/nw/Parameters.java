package jp.kenshin.jointmetering.nw;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.registry.Purpose;
import org.jspecify.annotations.Nullable;

/** Query parameters into values; what cannot be understood is named, with an example of what can. */
final class Parameters {
    private Parameters() {}

    static Optional<Instant> instant(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            // a plus sign that was not escaped arrives as a blank
            return Optional.of(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeParseException e) {
            throw refuse(name, text, "a time with offset such as 2026-11-20T00:00:00+09:00", e);
        }
    }

    static int limit(@Nullable String text, int usual, int most) {
        if (text == null || text.isEmpty()) {
            return usual;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException notANumber) {
            throw refuse("limit", text, "a whole number from 1 to " + most, notANumber);
        }
        throw refuse("limit", text, "a whole number from 1 to " + most, null);
    }

    static Optional<MeterId> meter(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MeterId.of(text));
        } catch (IllegalArgumentException e) {
            throw refuse(name, text, "a meter id such as W-0000001", e);
        }
    }

    /** An id in a path: one that cannot be an id is one that does not exist. */
    static MeterId pathMeter(String text) {
        try {
            return MeterId.of(text);
        } catch (IllegalArgumentException e) {
            throw new KenshinException(
                    JointMeteringError.METER_NOT_FOUND, "There is no such meter among yours. Check the meter id.", e);
        }
    }

    static Optional<ReadingType> readingType(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ReadingType.parse(text));
        } catch (IllegalArgumentException e) {
            throw refuse(
                    "readingType", text, "18 numbers joined by dots, such as 0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0", e);
        }
    }

    /** Uses of channels, named one by one with commas between; what is not regulated where none is named. */
    static Set<Purpose> purposes(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Set.of(Purpose.NOT_REGULATED);
        }
        try {
            return Stream.of(text.split(",", -1)).map(Purpose::valueOf).collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            throw refuse("purpose", text, "NOT_REGULATED, NETWORK_SERVICE, or both with a comma between", e);
        }
    }

    static KenshinException refuse(String name, String text, String right, @Nullable Throwable cause) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        String message = "Parameter " + name + " must be " + right + ", not \"" + shown + "\".";
        return cause == null
                ? new KenshinException(JointMeteringError.INVALID_PARAMETER, message)
                : new KenshinException(JointMeteringError.INVALID_PARAMETER, message, cause);
    }
}
