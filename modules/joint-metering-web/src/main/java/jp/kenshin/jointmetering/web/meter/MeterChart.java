package jp.kenshin.jointmetering.web.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.Quality;
import jp.kenshin.webpages.chart.AxisLabel;
import jp.kenshin.webpages.chart.BarChart;
import jp.kenshin.webpages.chart.ChartFrame;
import jp.kenshin.webpages.chart.Column;
import jp.kenshin.webpages.chart.Column.Look;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/** Says what each column of a meter's chart means, in looks and in words; {@link BarChart} knows where it stands. */
final class MeterChart {
    private final MeterHistory history;
    private final Texts texts;
    private final Formats formats;
    private final String unit;

    MeterChart(MeterHistory history, Texts texts) {
        this.history = history;
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.unit = Formats.unit(history.channel().unit());
    }

    BarChart in(ChartFrame frame) {
        boolean byDay = history.period().byDay();
        return BarChart.draw(frame, columns(), byDay ? dayLabels(frame) : intervalLabels(frame), formats);
    }

    List<Column> columns() {
        return history.period().byDay() ? byDay() : byInterval();
    }

    private List<Column> byInterval() {
        Map<Instant, BigDecimal> lastWeek = history.lastWeekBySlot();
        List<Column> columns = new ArrayList<>();
        for (Slot slot : history.slots()) {
            BigDecimal before = lastWeek.get(slot.end());
            columns.add(new Column(look(slot), slot.usage(), before, sentence(slot, before)));
        }
        return columns;
    }

    private static Look look(Slot slot) {
        if (!slot.due()) {
            return Look.AHEAD;
        }
        if (slot.usage() == null) {
            return Look.GAP;
        }
        return switch (slot.usageQuality()) {
            case ESTIMATED -> Look.ESTIMATED;
            case EDITED -> Look.EDITED;
            case ACTUAL, INVALID, MISSING -> Look.MEASURED;
        };
    }

    private String sentence(Slot slot, @Nullable BigDecimal lastWeek) {
        String time = formats.shortDate(Jst.dayOf(slot.end())) + " " + formats.startTime(slot.start()) + "–"
                + formats.endTime(slot.end());
        String word = slot.usage() == null && slot.arrival() == Slot.Arrival.THERE && slot.quality() != Quality.INVALID
                ? texts.get("meter.usage-unknown")
                : QualityMark.of(slot, texts).word();
        String method = slot.method() == null ? "" : texts.get("separator") + MethodName.of(slot.method(), texts);
        return sentence(time, slot.usage(), word + method, lastWeek);
    }

    private List<Column> byDay() {
        Map<LocalDate, BigDecimal> lastWeek = history.lastWeekByDay();
        List<Column> columns = new ArrayList<>();
        for (DaySlot day : history.days()) {
            BigDecimal before = lastWeek.get(day.day());
            BigDecimal value = day.total().map(Usage.Total::value).orElse(null);
            String word =
                    day.ahead() ? texts.get("quality.ahead") : texts.get("meter.day-arrived", day.arrived(), day.due());
            columns.add(
                    new Column(look(day), value, before, sentence(formats.shortDate(day.day()), value, word, before)));
        }
        return columns;
    }

    private static Look look(DaySlot day) {
        if (day.ahead()) {
            return Look.AHEAD;
        }
        Optional<Usage.Total> total = day.total();
        if (total.isEmpty()) {
            return Look.GAP;
        }
        if (!total.get().complete()) {
            return Look.PARTIAL;
        }
        return day.estimated() > 0 ? Look.ESTIMATED : Look.MEASURED;
    }

    private String sentence(String time, @Nullable BigDecimal value, String word, @Nullable BigDecimal lastWeek) {
        StringBuilder sentence = new StringBuilder(time);
        if (value != null) {
            sentence.append(texts.get("separator"))
                    .append(formats.number(value))
                    .append(' ')
                    .append(unit);
        }
        sentence.append(texts.get("separator")).append(word);
        if (lastWeek != null) {
            sentence.append(texts.get("separator"))
                    .append(texts.get("meter.last-week"))
                    .append(' ')
                    .append(formats.number(lastWeek))
                    .append(' ')
                    .append(unit);
        }
        return sentence.toString();
    }

    private List<AxisLabel> intervalLabels(ChartFrame frame) {
        int aDay = Jst.SECONDS_PER_DAY / history.channel().stepSeconds();
        if (history.period().days() > 1) {
            List<AxisLabel> labels = new ArrayList<>();
            for (int day = 0; day < history.period().days(); day++) {
                LocalDate date = history.period().first().plusDays(day);
                String text = frame == ChartFrame.WIDE ? formats.shortDate(date) : formats.dayOfMonth(date);
                labels.add(new AxisLabel(day * aDay, aDay, text, true));
            }
            return labels;
        }
        List<AxisLabel> labels = new ArrayList<>();
        int hours = frame == ChartFrame.WIDE ? 3 : 6;
        for (int hour = 0; hour <= 24; hour += hours) {
            labels.add(new AxisLabel(hour * aDay / 24, 0, hour + ":00", false));
        }
        return labels;
    }

    private List<AxisLabel> dayLabels(ChartFrame frame) {
        long days = history.period().days();
        int most = frame.labels() * 2;
        int every = (int) ((days + most - 1) / most);
        List<AxisLabel> labels = new ArrayList<>();
        for (int day = 0; day < days; day += every) {
            labels.add(new AxisLabel(
                    day, 1, formats.dayOfMonth(history.period().first().plusDays(day)), false));
        }
        return labels;
    }
}
