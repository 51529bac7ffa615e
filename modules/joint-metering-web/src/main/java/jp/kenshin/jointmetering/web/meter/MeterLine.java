package jp.kenshin.jointmetering.web.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kenshin.kernel.Jst;
import jp.kenshin.webpages.download.Cell;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One line of a meter's table, the same on the page and in a saved file, before its numbers are written.
 *
 * @param time the interval or the day, for people
 * @param end the end of the interval, or the day, for a file
 * @param link part of an address that leads to the day; empty for intervals
 * @param reading register; null when it is not there
 * @param usage quantity; null when it cannot be told
 * @param lastWeek quantity of the same time a week before; null when it cannot be told
 * @param mark what it is worth
 * @param note what else is to be known
 * @param ahead whether it is not due yet
 */
record MeterLine(
        String time,
        Cell end,
        String link,
        @Nullable BigDecimal reading,
        @Nullable BigDecimal usage,
        @Nullable BigDecimal lastWeek,
        QualityMark mark,
        String note,
        boolean ahead) {

    /**
     * The lines of a history: intervals, or days where the period is long.
     *
     * @param numbers how numbers within notes are written
     */
    static List<MeterLine> of(MeterHistory history, Texts texts, Function<BigDecimal, String> numbers) {
        Formats formats = Formats.of(texts);
        List<MeterLine> lines = new ArrayList<>();
        if (history.period().byDay()) {
            Map<LocalDate, BigDecimal> lastWeek = history.lastWeekByDay();
            history.days().forEach(day -> lines.add(of(day, lastWeek.get(day.day()), texts, formats)));
        } else {
            Map<Instant, BigDecimal> lastWeek = history.lastWeekBySlot();
            boolean oneDay = history.period().days() == 1;
            for (Slot slot : history.slots()) {
                String time = (oneDay ? "" : formats.shortDate(Jst.dayOf(slot.end())) + " ")
                        + formats.startTime(slot.start()) + "–" + formats.endTime(slot.end());
                lines.add(of(time, slot, lastWeek.get(slot.end()), texts, numbers));
            }
        }
        return lines;
    }

    private static MeterLine of(
            String time, Slot slot, @Nullable BigDecimal lastWeek, Texts texts, Function<BigDecimal, String> numbers) {
        return new MeterLine(
                time,
                Cell.moment(slot.end()),
                "",
                slot.reading(),
                slot.usage(),
                lastWeek,
                QualityMark.of(slot, texts),
                note(slot, texts, numbers),
                !slot.due());
    }

    private static String note(Slot slot, Texts texts, Function<BigDecimal, String> numbers) {
        List<String> notes = new ArrayList<>();
        if (slot.method() != null) {
            notes.add(MethodName.of(slot.method(), texts));
        }
        if (!slot.others().isEmpty()) {
            String others = slot.others().stream().map(numbers).collect(Collectors.joining(", "));
            notes.add(texts.get("meter.conflict-note", others));
        }
        return String.join(texts.get("separator"), notes);
    }

    private static MeterLine of(DaySlot day, @Nullable BigDecimal lastWeek, Texts texts, Formats formats) {
        return new MeterLine(
                formats.date(day.day()),
                Cell.day(day.day()),
                Period.around(Span.DAY, day.day()).query(),
                day.reading(),
                day.total().map(Usage.Total::value).orElse(null),
                lastWeek,
                mark(day, texts),
                day.conflicts() == 0 ? "" : texts.get("meter.conflicts-of-day", day.conflicts()),
                day.ahead());
    }

    private static QualityMark mark(DaySlot day, Texts texts) {
        if (day.ahead()) {
            return QualityMark.named("ahead", texts);
        }
        String look = day.arrived() == 0 ? "missing" : day.whole() ? "actual" : "partial";
        return new QualityMark(look, texts.get("meter.day-arrived", day.arrived(), day.due()));
    }
}
