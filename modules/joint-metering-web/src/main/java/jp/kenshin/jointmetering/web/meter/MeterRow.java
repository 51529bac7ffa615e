package jp.kenshin.jointmetering.web.meter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.kenshin.kernel.Jst;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One line of a meter's table, the same on the page and in a saved file.
 *
 * @param time the interval or the day
 * @param fileTime the end of the interval, or the day, as a spreadsheet takes it
 * @param link part of an address that leads to the day; empty for intervals
 * @param reading register, plain digits; empty when it is not there
 * @param usage quantity, plain digits; empty when it cannot be told
 * @param mark what it is worth
 * @param note what else is to be known
 * @param ahead whether it is not due yet
 */
public record MeterRow(
        String time,
        String fileTime,
        String link,
        String reading,
        String usage,
        QualityMark mark,
        String note,
        boolean ahead) {

    /** The rows of a history: intervals, or days where the period is long. */
    static List<MeterRow> of(MeterHistory history, Texts texts, Numbers numbers) {
        Formats formats = Formats.of(texts);
        List<MeterRow> rows = new ArrayList<>();
        if (history.period().byDay()) {
            history.days().forEach(day -> rows.add(of(day, texts, formats, numbers)));
        } else {
            boolean oneDay = history.period().days() == 1;
            history.slots().forEach(slot -> rows.add(of(slot, oneDay, texts, formats, numbers)));
        }
        return rows;
    }

    private static MeterRow of(Slot slot, boolean oneDay, Texts texts, Formats formats, Numbers numbers) {
        String day = oneDay ? "" : formats.shortDate(Jst.dayOf(slot.end())) + " ";
        return new MeterRow(
                day + formats.startTime(slot.start()) + "–" + formats.endTime(slot.end()),
                formats.fileTime(slot.end()),
                "",
                numbers.write(slot.reading()),
                numbers.write(slot.usage()),
                QualityMark.of(slot, texts),
                note(slot, texts, numbers),
                !slot.due());
    }

    private static String note(Slot slot, Texts texts, Numbers numbers) {
        List<String> notes = new ArrayList<>();
        if (slot.method() != null) {
            notes.add(MethodName.of(slot.method(), texts));
        }
        if (!slot.others().isEmpty()) {
            String others = slot.others().stream().map(numbers::write).collect(Collectors.joining(", "));
            notes.add(texts.get("meter.conflict-note", others));
        }
        return String.join(texts.get("separator"), notes);
    }

    private static MeterRow of(DaySlot day, Texts texts, Formats formats, Numbers numbers) {
        String usage = numbers.write(day.total().map(Usage.Total::value).orElse(null));
        return new MeterRow(
                formats.date(day.day()),
                day.day().toString(),
                Period.around(Span.DAY, day.day()).query(),
                numbers.write(day.reading()),
                usage,
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

    /** How numbers are written: separated for people, plain for a file. */
    interface Numbers {
        String write(@Nullable BigDecimal value);

        static Numbers forPeople(Formats formats) {
            return value -> value == null ? "" : formats.number(value);
        }

        static Numbers forFiles() {
            return value -> value == null ? "" : value.toPlainString();
        }
    }
}
