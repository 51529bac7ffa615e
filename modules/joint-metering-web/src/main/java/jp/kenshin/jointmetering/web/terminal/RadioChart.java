package jp.kenshin.jointmetering.web.terminal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kenshin.collection.EquipmentReport;
import jp.kenshin.jointmetering.PartnerTerminal;
import jp.kenshin.kernel.Jst;
import jp.kenshin.webpages.chart.AxisLabel;
import jp.kenshin.webpages.chart.BarChart;
import jp.kenshin.webpages.chart.ChartFrame;
import jp.kenshin.webpages.chart.Column;
import jp.kenshin.webpages.chart.Column.Look;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/** How well a terminal was heard over the last weeks: the worst link quality it told on each day, and days on which it told none. */
final class RadioChart {
    static final int DAYS = 30;

    private final LocalDate first;
    private final LocalDate since;
    private final LocalDate today;
    private final Map<LocalDate, EquipmentReport> worst = new HashMap<>();
    private final Texts texts;
    private final Formats formats;
    private final EquipmentWords words;

    RadioChart(PartnerTerminal terminal, Instant now, Texts texts) {
        this.today = Jst.dayOf(now);
        this.first = today.minusDays(DAYS - 1L);
        this.since = Jst.dayOf(terminal.since());
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.words = new EquipmentWords(texts);
        for (EquipmentReport report : terminal.reports()) {
            if (report.linkQuality().isPresent()) {
                worst.merge(Jst.dayOf(report.receivedAt()), report, RadioChart::worse);
            }
        }
    }

    private static EquipmentReport worse(EquipmentReport one, EquipmentReport other) {
        return one.linkQuality().orElseThrow() <= other.linkQuality().orElseThrow() ? one : other;
    }

    BarChart in(ChartFrame frame) {
        return BarChart.draw(frame, columns(), labels(frame), formats);
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(today); day = day.plusDays(1)) {
            columns.add(column(day, worst.get(day)));
        }
        return columns;
    }

    private Column column(LocalDate day, @Nullable EquipmentReport report) {
        String date = formats.shortDate(day) + texts.get("separator");
        if (report != null) {
            BigDecimal quality = BigDecimal.valueOf(report.linkQuality().orElseThrow());
            return new Column(
                    Look.MEASURED, quality, null, date + words.radio(report).orElseThrow());
        }
        if (day.isBefore(since)) {
            return new Column(Look.AHEAD, null, null, date + texts.get("terminal.not-carried-yet"));
        }
        return day.equals(today)
                ? new Column(Look.AHEAD, null, null, date + texts.get("terminal.not-told-today"))
                : new Column(Look.GAP, null, null, date + texts.get("terminal.told-nothing"));
    }

    private List<AxisLabel> labels(ChartFrame frame) {
        int every = (DAYS + frame.labels() - 1) / frame.labels();
        List<AxisLabel> labels = new ArrayList<>();
        for (int day = 0; day < DAYS; day += every) {
            labels.add(new AxisLabel(day, 1, formats.dayOfMonth(first.plusDays(day)), false));
        }
        return labels;
    }
}
