package jp.kenshin.console.pages.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import jp.kenshin.collection.CollectionProgress;
import jp.kenshin.collection.CollectionRate;
import jp.kenshin.kernel.Jst;
import jp.kenshin.webpages.chart.AxisLabel;
import jp.kenshin.webpages.chart.ChartFrame;
import jp.kenshin.webpages.chart.HeatMap;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** Rates over days and half-hours as a heat map. Slots shorter than half an hour are told with the half-hour they end in. */
final class SlotMap {
    static final int HALF_HOURS = 48;
    private static final int HALF_HOUR = 1_800;

    private final Map<LocalDate, Cell[]> days = new TreeMap<>();
    private final Instant now;
    private final Texts texts;
    private final Formats formats;

    private record Cell(CollectionRate rate, boolean due) {
        static final Cell AHEAD = new Cell(CollectionRate.NONE, false);
    }

    /** @param slots those shorter than an hour, of any step */
    SlotMap(List<CollectionProgress.Slot> slots, LocalDate first, LocalDate last, Instant now, Texts texts) {
        this.now = now;
        this.texts = texts;
        this.formats = Formats.of(texts);
        for (LocalDate day = last; !day.isBefore(first); day = day.minusDays(1)) {
            days.put(day, new Cell[HALF_HOURS]);
        }
        slots.forEach(this::add);
    }

    private void add(CollectionProgress.Slot slot) {
        Cell[] cells = days.get(slot.day());
        if (cells != null) {
            int second = (int) (slot.at().getEpochSecond()
                    - Jst.startOfDay((int) slot.day().toEpochDay()));
            int index = Math.max(0, Math.min(HALF_HOURS - 1, (second - 1) / HALF_HOUR));
            boolean due = !slot.deadline().isAfter(now);
            Cell before = cells[index];
            cells[index] = before == null
                    ? new Cell(slot.rate(), due)
                    : new Cell(before.rate().plus(slot.rate()), before.due() && due);
        }
    }

    /** @param href where a cell of a day leads; empty for nowhere */
    HeatMap in(ChartFrame frame, BiFunction<LocalDate, CollectionRate, String> href) {
        List<HeatMap.Row> rows = new ArrayList<>();
        days.forEach((day, cells) -> {
            List<HeatMap.Cell> row = new ArrayList<>();
            for (int i = 0; i < HALF_HOURS; i++) {
                row.add(cell(day, i, cells[i] == null ? Cell.AHEAD : cells[i], cells[i] != null, href));
            }
            rows.add(new HeatMap.Row(frame == ChartFrame.WIDE ? formats.shortDate(day) : formats.dayOfMonth(day), row));
        });
        return HeatMap.draw(frame, rows, HALF_HOURS, hours(frame));
    }

    private HeatMap.Cell cell(
            LocalDate day, int index, Cell cell, boolean begun, BiFunction<LocalDate, CollectionRate, String> href) {
        Rate.Look look = begun ? Rate.look(cell.rate(), cell.due()) : Rate.Look.AHEAD;
        Instant start = Jst.startOfDay(day).plusSeconds((long) index * HALF_HOUR);
        String time = formats.shortDate(day) + " " + formats.startTime(start) + "–"
                + formats.endTime(start.plusSeconds(HALF_HOUR));
        return new HeatMap.Cell(
                look.word(),
                look == Rate.Look.LOW,
                RateSentence.of(time, look, cell.rate(), texts),
                cell.rate().missing() > 0 ? href.apply(day, cell.rate()) : "");
    }

    private static List<AxisLabel> hours(ChartFrame frame) {
        List<AxisLabel> labels = new ArrayList<>();
        int hours = frame == ChartFrame.WIDE ? 3 : 6;
        for (int hour = 0; hour <= 24; hour += hours) {
            labels.add(new AxisLabel(hour * 2, 0, hour + ":00", false));
        }
        return labels;
    }
}
