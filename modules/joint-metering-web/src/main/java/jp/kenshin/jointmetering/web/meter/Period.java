package jp.kenshin.jointmetering.web.meter;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import jp.kenshin.kernel.Jst;
import org.jspecify.annotations.Nullable;

/**
 * The days a page shows, Japanese time. Weeks begin on Monday. A period that cannot be understood becomes the nearest one that can, so
 * that an edited address still shows something and says what.
 *
 * @param span what kind of period
 * @param first first day
 * @param last last day, not before the first
 */
record Period(Span span, LocalDate first, LocalDate last) {
    /** Longest free period. */
    static final int MOST_DAYS = 366;
    /** Up to so many days are shown by interval, longer ones by day. */
    private static final int MOST_DAYS_BY_INTERVAL = 8;

    Period {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a period ends before it begins: " + first + " to " + last);
        }
    }

    /** The period of that kind that holds the day; for {@link Span#PERIOD} the seven days that end with it. */
    static Period around(Span span, LocalDate day) {
        return switch (span) {
            case DAY -> new Period(span, day, day);
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(span, monday, monday.plusDays(6));
            }
            case MONTH ->
                new Period(
                        span,
                        day.with(TemporalAdjusters.firstDayOfMonth()),
                        day.with(TemporalAdjusters.lastDayOfMonth()));
            case PERIOD -> new Period(span, day.minusDays(6), day);
        };
    }

    /** A free period; turned round when it was given backwards, shortened to {@link #MOST_DAYS}. */
    static Period between(LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        LocalDate limit = first.plusDays(MOST_DAYS - 1L);
        return new Period(Span.PERIOD, first, last.isAfter(limit) ? limit : last);
    }

    /** The period an address asks for; today where it says nothing that can be understood. */
    static Period parse(
            @Nullable String span, @Nullable String day, @Nullable String from, @Nullable String to, LocalDate today) {
        Span wanted = Span.ofWord(span == null ? "" : span).orElse(Span.DAY);
        if (wanted == Span.PERIOD) {
            LocalDate end = date(to).orElse(today);
            return between(date(from).orElse(end.minusDays(6)), end);
        }
        return around(wanted, date(day).orElse(today));
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        if (text == null || text.length() != 10) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(text.replace('/', '-'));
            return date.getYear() < 1970 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    Period previous() {
        return switch (span) {
            case DAY, WEEK, PERIOD -> shifted(-days());
            case MONTH -> around(span, first.minusDays(1));
        };
    }

    Period next() {
        return switch (span) {
            case DAY, WEEK, PERIOD -> shifted(days());
            case MONTH -> around(span, last.plusDays(1));
        };
    }

    /** The same days one week before: what the thin line of a chart shows. */
    Period aWeekBefore() {
        return shifted(-7);
    }

    private Period shifted(long days) {
        return new Period(span, first.plusDays(days), last.plusDays(days));
    }

    long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether each bar and row is a day, not an interval. */
    boolean byDay() {
        return span == Span.MONTH || days() > MOST_DAYS_BY_INTERVAL;
    }

    /** 00:00 of the first day. */
    Instant start() {
        return Jst.startOfDay(first);
    }

    /** 24:00 of the last day. */
    Instant end() {
        return Jst.startOfDay(last.plusDays(1));
    }

    /** The part of an address that leads here. */
    String query() {
        return span == Span.PERIOD
                ? "span=period&from=" + first + "&to=" + last
                : "span=" + span.word() + "&day=" + first;
    }
}
