package jp.kenshin.console.pages.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.kenshin.collection.CollectionProgress;
import jp.kenshin.collection.CollectionProgress.Slot;
import jp.kenshin.collection.CollectionRate;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.registry.MeterKind;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/** The collection dashboard of some meters and days, in the words of one language. */
public final class CollectionSheet {
    private static final int HOUR = 3_600;

    private final CollectionAddress address;
    private final String root;
    private final Instant now;
    private final Texts texts;
    private final Formats formats;
    private final List<Slot> slots;
    private final DayMap kinds;
    private final List<Shares.Table> shares;
    private final @Nullable BacklogView backlog;
    private final Heat slotHeat;
    private final Heat dayHeat;
    private final List<Day> dayRates;
    private final Rate total;

    CollectionSheet(CollectionAddress address, Sources sources, String root, Instant now, Texts texts) {
        this.address = address;
        this.root = root;
        this.now = now;
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.slots = sources.progress().slots(address.first(), address.last(), address.filter());
        this.kinds = kinds(sources.progress());
        this.shares = new Shares(sources.progress(), sources.registry(), address, texts).tables();
        this.backlog = sources.recollections()
                .map(asked -> asked.backlog(address.filter(), address.first(), address.last()))
                .map(found -> new BacklogView(found, address, now, texts))
                .orElse(null);
        // A page asks for each of them once for every cell that it draws.
        this.slotHeat = drawSlotHeat();
        this.dayHeat = drawDayHeat();
        this.dayRates = rateDays();
        this.total = rateAll();
    }

    private DayMap kinds(CollectionProgress progress) {
        DayMap map = new DayMap(address.first(), address.last(), now, texts);
        Stream<MeterKind> wanted = address.filter().kind().stream();
        if (address.filter().kind().isEmpty()) {
            wanted = Arrays.stream(MeterKind.values());
        }
        wanted.forEach(kind -> {
            List<Slot> daily = progress
                    .slots(address.first(), address.last(), address.filter().ofKind(kind))
                    .stream()
                    .filter(slot -> slot.stepSeconds() >= HOUR && slot.rate().expected() > 0)
                    .toList();
            if (!daily.isEmpty()) {
                map.add(kind, daily);
            }
        });
        return map;
    }

    public CollectionAddress getAddress() {
        return address;
    }

    /** Whether nothing at all was expected of these meters. */
    public boolean isNothing() {
        return slots.stream().allMatch(slot -> slot.rate().expected() == 0);
    }

    public boolean isHalfHourly() {
        return fine().stream().anyMatch(slot -> slot.rate().expected() > 0);
    }

    public boolean isDaily() {
        return !kinds.isEmpty();
    }

    private List<Slot> fine() {
        return slots.stream().filter(slot -> slot.stepSeconds() < HOUR).toList();
    }

    private Heat drawSlotHeat() {
        SlotMap map = new SlotMap(fine(), address.first(), address.last(), now, texts);
        return new Heat(
                "slots",
                texts.get("collection.slots"),
                texts,
                frame -> map.in(frame, (day, rate) -> missing(address.until(day, 1))));
    }

    private Heat drawDayHeat() {
        return new Heat(
                "days",
                texts.get("collection.days"),
                texts,
                frame -> kinds.in(
                        frame,
                        (kind, day) -> missing(
                                address.of(address.filter().ofKind(kind)).until(day, 1))));
    }

    private String missing(CollectionAddress narrowed) {
        return backlog == null ? "" : root + "/missing?" + narrowed.encode();
    }

    private List<Day> rateDays() {
        Map<LocalDate, CollectionRate> due = new TreeMap<>();
        for (Slot slot : slots) {
            if (!slot.deadline().isAfter(now)) {
                due.merge(slot.day(), slot.rate(), CollectionRate::plus);
            }
        }
        List<Day> days = new ArrayList<>();
        for (LocalDate day = address.last(); !day.isBefore(address.first()); day = day.minusDays(1)) {
            Rate rate = Rate.of(due.getOrDefault(day, CollectionRate.NONE), true, texts);
            days.add(new Day(formats.shortDate(day), rate, address.until(day, 1).encode()));
        }
        return days;
    }

    private Rate rateAll() {
        CollectionRate all = slots.stream()
                .filter(slot -> !slot.deadline().isAfter(now))
                .map(Slot::rate)
                .reduce(CollectionRate.NONE, CollectionRate::plus);
        return Rate.of(all, true, texts);
    }

    public Heat getSlotHeat() {
        return slotHeat;
    }

    public Heat getDayHeat() {
        return dayHeat;
    }

    /** Rates of what is due by now, day by day, newest first. */
    public List<Day> getDays() {
        return dayRates;
    }

    /** Rate of all that is due by now. */
    public Rate getTotal() {
        return total;
    }

    public List<Shares.Table> getShares() {
        return shares;
    }

    /** Null on a server that does not ask for what is missing. */
    public @Nullable BacklogView getBacklog() {
        return backlog;
    }

    public List<Span> getSpans() {
        return CollectionAddress.SPANS.stream()
                .map(days -> new Span(
                        texts.get("collection.span", days),
                        address.until(address.last(), days).encode(),
                        days == address.days()))
                .toList();
    }

    public String getPeriodName() {
        return address.days() == 1
                ? formats.date(address.last())
                : formats.date(address.first()) + "–" + formats.shortDate(address.last());
    }

    public String getPreviousQuery() {
        return address.until(address.last().minusDays(address.days()), address.days())
                .encode();
    }

    public String getNextQuery() {
        return address.until(address.last().plusDays(address.days()), address.days())
                .encode();
    }

    public boolean isNextThere() {
        return address.last().isBefore(address.today());
    }

    /** What the meters are narrowed to, each with the address without it. */
    public List<Chip> getChips() {
        return new Narrowings(address, texts).chips();
    }

    /** The kinds to choose from. */
    public List<Choice> getKinds() {
        return Arrays.stream(MeterKind.values())
                .map(kind -> new Choice(
                        AddressQuery.word(kind),
                        texts.get("kind." + AddressQuery.word(kind)),
                        address.filter().kind().equals(Optional.of(kind))))
                .toList();
    }

    public String getAsOf() {
        return texts.get("home.as-of", formats.dateTime(now));
    }

    /** A day of the table. */
    public record Day(String name, Rate rate, String query) {}

    /** A length of the period. */
    public record Span(String name, String query, boolean current) {}

    /** A narrowing in words, and the address without it. */
    public record Chip(String name, String query) {}

    /** An entry of a list to choose from. */
    public record Choice(String word, String name, boolean current) {}
}
