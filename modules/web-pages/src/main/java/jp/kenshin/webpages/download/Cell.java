package jp.kenshin.webpages.download;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jp.kenshin.kernel.Jst;
import org.jspecify.annotations.Nullable;

/** One cell of a saved table, known by what it is, so that a format with kinds of its own can keep it so. */
public sealed interface Cell {
    /** Nothing is known: an empty cell, never a zero. */
    Cell NOTHING = new Words("");

    /** As a file without kinds has it. */
    String text();

    static Cell words(String text) {
        return new Words(text);
    }

    /** An exact number; {@link #NOTHING} without one. */
    static Cell amount(@Nullable BigDecimal value) {
        return value == null ? NOTHING : new Amount(value);
    }

    /** A Japanese time to the minute. */
    static Cell moment(Instant at) {
        return new Moment(LocalDateTime.ofInstant(at, Jst.ZONE));
    }

    static Cell day(LocalDate day) {
        return new Day(day);
    }

    /** @param text as it is */
    record Words(String text) implements Cell {}

    /** @param value as many decimals as it carries */
    record Amount(BigDecimal value) implements Cell {
        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** @param at Japanese time */
    record Moment(LocalDateTime at) implements Cell {
        private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

        @Override
        public String text() {
            return FORMAT.format(at);
        }
    }

    /** @param day a day */
    record Day(LocalDate day) implements Cell {
        @Override
        public String text() {
            return day.toString();
        }
    }
}
