package jp.kenshin.console.pages.home;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.CollectionProgress.Slot;
import jp.kenshin.collection.CollectionRate;
import jp.kenshin.collection.EventCount;
import jp.kenshin.collection.FieldUnits;
import jp.kenshin.collection.ProgressFilter;
import jp.kenshin.collection.Severity;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.collection.Rate;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;

/** Whether collection is well now, in the words of one language. */
public final class HomeSheet {
    /** A unit that sends every half-hour and is not heard for so long does not speak. */
    private static final Duration SILENT = Duration.ofHours(24);

    private static final int HOUR = 3_600;
    private static final int AREAS = 10;

    private final Instant now;
    private final Texts texts;
    private final Formats formats;
    private final List<Slot> slots;
    private final List<EventCount> open;
    private final FieldUnits.Presence presence;
    private final long refused;

    HomeSheet(HomeSources sources, String actor, Instant now, Texts texts) {
        this.now = now;
        this.texts = texts;
        this.formats = Formats.of(texts);
        LocalDate today = Jst.dayOf(now);
        this.slots = sources.progress().slots(today.minusDays(1), today, ProgressFilter.ALL);
        this.open = sources.events().countOpen(new ReadScope.Internal(actor));
        this.presence = sources.units().presence(now.minus(SILENT));
        this.refused = sources.quarantine().count(Optional.empty(), Optional.empty(), true);
    }

    /** {@code well}, {@code short} or {@code unknown}: word for icon and sentence. */
    public String getLook() {
        Rate.Look look = getYesterday().look();
        if (look == Rate.Look.NONE) {
            return "unknown";
        }
        boolean alarmed = count(Severity.CRITICAL) > 0;
        return look == Rate.Look.WHOLE || look == Rate.Look.NEARLY ? alarmed ? "alarmed" : "well" : "short";
    }

    public String getIcon() {
        return getLook().equals("alarmed") ? "short" : getLook();
    }

    public String getSentence() {
        return texts.get("home.sentence." + getLook());
    }

    public String getAsOf() {
        return texts.get("home.as-of", formats.dateTime(now));
    }

    /** Rate of yesterday's values that are due. */
    public Rate getYesterday() {
        LocalDate yesterday = Jst.dayOf(now).minusDays(1);
        return Rate.of(
                slots.stream()
                        .filter(slot -> slot.day().equals(yesterday) && isDue(slot))
                        .map(Slot::rate)
                        .reduce(CollectionRate.NONE, CollectionRate::plus),
                true,
                texts);
    }

    private boolean isDue(Slot slot) {
        return !slot.deadline().isAfter(now);
    }

    private Optional<Slot> last() {
        return slots.stream()
                .filter(slot ->
                        slot.stepSeconds() < HOUR && isDue(slot) && slot.rate().expected() > 0)
                .max(Comparator.comparing(Slot::at));
    }

    /** Rate of the last half-hour that is due. */
    public Rate getLast() {
        return Rate.of(last().map(Slot::rate).orElse(CollectionRate.NONE), true, texts);
    }

    /** Which half-hour that is. */
    public String getLastName() {
        return last().map(slot -> formats.dateTime(slot.at())).orElse("");
    }

    public boolean isLastThere() {
        return last().isPresent();
    }

    private long count(Severity severity) {
        return open.stream()
                .filter(count -> count.type().severity() == severity)
                .mapToLong(EventCount::count)
                .sum();
    }

    public String getOpenCount() {
        return formats.number(open.stream().mapToLong(EventCount::count).sum());
    }

    /** Open events by severity, in words. */
    public String getOpenBySeverity() {
        return texts.get(
                "home.by-severity",
                formats.number(count(Severity.CRITICAL)),
                formats.number(count(Severity.WARNING)),
                formats.number(count(Severity.INFORMATION)));
    }

    public boolean isCritical() {
        return count(Severity.CRITICAL) > 0;
    }

    /** Open events by kind and area, the worst and the most first. */
    public List<Alarm> getAlarms() {
        return open.stream()
                .sorted(Comparator.comparing((EventCount count) -> count.type().severity())
                        .thenComparing(EventCount::count, Comparator.reverseOrder()))
                .limit(AREAS)
                .map(this::alarm)
                .toList();
    }

    private Alarm alarm(EventCount count) {
        jp.kenshin.echonet.words.Language language = texts.language() == Language.JA
                ? jp.kenshin.echonet.words.Language.JAPANESE
                : jp.kenshin.echonet.words.Language.ENGLISH;
        return new Alarm(
                count.type().words(true).in(language),
                count.area().isEmpty() ? texts.get("shares.no-area") : count.area(),
                switch (count.type().severity()) {
                    case CRITICAL -> "invalid";
                    case WARNING -> "short";
                    case INFORMATION -> "info";
                },
                texts.get("severity." + AddressQuery.word(count.type().severity())),
                count.type().lifeSafety(),
                formats.number(count.count()));
    }

    public String getRefused() {
        return formats.number(refused);
    }

    public String getSilent() {
        return formats.number(presence.silent());
    }

    /** Of how many. */
    public String getUnits() {
        return texts.get("home.units", formats.number(presence.units()));
    }

    /** Open events of one kind in one area. */
    public record Alarm(String name, String area, String icon, String severity, boolean lifeSafety, String count) {}
}
