package jp.kenshin.console.pages.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import jp.kenshin.collection.CollectionProgress;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.registry.MeterKind;
import jp.kenshin.webpages.chart.AxisLabel;
import jp.kenshin.webpages.chart.ChartFrame;
import jp.kenshin.webpages.chart.HeatMap;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** Rates of values that come once a day, as a heat map of kinds and days. */
final class DayMap {
    private final Map<MeterKind, Map<LocalDate, CollectionProgress.Slot>> kinds = new LinkedHashMap<>();
    private final LocalDate first;
    private final LocalDate last;
    private final Instant now;
    private final Texts texts;
    private final Formats formats;

    DayMap(LocalDate first, LocalDate last, Instant now, Texts texts) {
        this.first = first;
        this.last = last;
        this.now = now;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    /** Adds a kind that has such values. */
    void add(MeterKind kind, List<CollectionProgress.Slot> slots) {
        Map<LocalDate, CollectionProgress.Slot> days = new HashMap<>();
        slots.forEach(slot -> days.merge(
                slot.day(),
                slot,
                (one, other) -> new CollectionProgress.Slot(
                        one.day(),
                        one.at(),
                        one.stepSeconds(),
                        one.deadline().isAfter(other.deadline()) ? one.deadline() : other.deadline(),
                        one.rate().plus(other.rate()))));
        kinds.put(kind, days);
    }

    boolean isEmpty() {
        return kinds.isEmpty();
    }

    /** @param href where a cell leads */
    HeatMap in(ChartFrame frame, BiFunction<MeterKind, LocalDate, String> href) {
        List<HeatMap.Row> rows = new ArrayList<>();
        kinds.forEach((kind, slots) -> {
            List<HeatMap.Cell> cells = new ArrayList<>();
            for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
                cells.add(cell(kind, day, slots, href));
            }
            rows.add(new HeatMap.Row(texts.get("kind." + AddressQuery.word(kind)), cells));
        });
        return HeatMap.draw(frame, rows, days(), labels(frame));
    }

    private HeatMap.Cell cell(
            MeterKind kind,
            LocalDate day,
            Map<LocalDate, CollectionProgress.Slot> slots,
            BiFunction<MeterKind, LocalDate, String> href) {
        CollectionProgress.Slot slot = slots.get(day);
        String name = texts.get("kind." + AddressQuery.word(kind)) + texts.get("separator") + formats.shortDate(day);
        if (slot == null) {
            return new HeatMap.Cell(
                    Rate.Look.AHEAD.word(), false, name + texts.get("separator") + texts.get("rate.ahead"), "");
        }
        Rate.Look look = Rate.look(slot.rate(), !slot.deadline().isAfter(now));
        return new HeatMap.Cell(
                look.word(),
                look == Rate.Look.LOW,
                RateSentence.of(name, look, slot.rate(), texts),
                slot.rate().missing() > 0 ? href.apply(kind, day) : "");
    }

    private int days() {
        return (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    }

    private List<AxisLabel> labels(ChartFrame frame) {
        int most = frame == ChartFrame.WIDE ? 14 : 7;
        int every = (days() + most - 1) / most;
        List<AxisLabel> labels = new ArrayList<>();
        for (int day = 0; day < days(); day += every) {
            labels.add(new AxisLabel(day, 1, formats.dayOfMonth(first.plusDays(day)), false));
        }
        return labels;
    }
}
