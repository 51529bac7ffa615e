package jp.kenshin.jointmetering.web.alarms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.collection.EventCount;
import jp.kenshin.collection.Severity;
import jp.kenshin.jointmetering.PartnerAlarms;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** How many alarms are open: by severity, and by area when they are many. */
public final class AlarmSummary {
    /** From so many on nobody reads them one by one. */
    private static final long MANY = 20;

    private static final int MOST_AREAS = 12;

    private final List<EventCount> open;
    private final Texts texts;
    private final Formats formats;

    private AlarmSummary(List<EventCount> open, Texts texts) {
        this.open = open;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    public static AlarmSummary read(PartnerAlarms alarms, Texts texts) {
        return new AlarmSummary(alarms.open(), texts);
    }

    static AlarmSummary of(List<EventCount> open, Texts texts) {
        return new AlarmSummary(open, texts);
    }

    private long total() {
        return open.stream().mapToLong(EventCount::count).sum();
    }

    public boolean isNone() {
        return open.isEmpty();
    }

    /** {@code critical}, {@code warning}, {@code information}, or {@code well} when nothing is open: the worst there is. */
    public String getLook() {
        return open.stream()
                .map(count -> count.type().severity())
                .min(Severity::compareTo)
                .map(AlarmSummary::word)
                .orElse("well");
    }

    public String getSentence() {
        return isNone() ? texts.get("alarms.none") : texts.get("alarms.open", formats.number(total()));
    }

    /** How many of which severity, the worst first. */
    public List<Share> getShares() {
        List<Share> shares = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = open.stream()
                    .filter(each -> each.type().severity() == severity)
                    .mapToLong(EventCount::count)
                    .sum();
            if (count > 0) {
                shares.add(new Share(
                        word(severity), texts.get("alarms.severity." + word(severity)), formats.number(count)));
            }
        }
        return shares;
    }

    /** How many may be about life and limb, in words; empty when none. */
    public String getLifeSafety() {
        long count = open.stream()
                .filter(each -> each.type().lifeSafety())
                .mapToLong(EventCount::count)
                .sum();
        return count == 0 ? "" : texts.get("alarms.life-safety-count", formats.number(count));
    }

    /** The areas with most alarms, when there are many alarms; otherwise none. */
    public List<AreaShare> getAreas() {
        if (total() < MANY) {
            return List.of();
        }
        return byArea().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_AREAS)
                .map(this::share)
                .toList();
    }

    /** How many areas there are beside those shown, in words; empty when none. */
    public String getOtherAreas() {
        int others = byArea().size() - MOST_AREAS;
        return total() < MANY || others <= 0 ? "" : texts.get("alarms.other-areas", formats.number(others));
    }

    private Map<String, Long> byArea() {
        Map<String, Long> areas = new LinkedHashMap<>();
        open.forEach(each -> areas.merge(each.area(), each.count(), Long::sum));
        return areas;
    }

    private AreaShare share(Map.Entry<String, Long> area) {
        String name = area.getKey();
        return new AreaShare(
                name.isEmpty() ? texts.get("alarms.no-area") : name,
                name.isEmpty() ? "" : new AlarmListAddress(false, Optional.of(name), Optional.empty()).text(),
                texts.get("alarms.area-count", formats.number(area.getValue())),
                width(area.getValue()));
    }

    private String width(long count) {
        return BigDecimal.valueOf(count)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(total()), 1, RoundingMode.UP)
                .toPlainString();
    }

    private static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /**
     * @param look word for icon and style sheet
     * @param word for people
     * @param count how many
     */
    public record Share(String look, String word, String count) {}

    /**
     * @param name the area
     * @param query address of its alarms; empty when the area is not known
     * @param count how many, in words
     * @param width share of all in percent, for drawing
     */
    public record AreaShare(String name, String query, String count, String width) {}
}
