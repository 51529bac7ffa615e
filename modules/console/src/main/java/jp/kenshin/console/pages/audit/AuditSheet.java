package jp.kenshin.console.pages.audit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.console.pages.Paging;
import jp.kenshin.kernel.Jst;
import jp.kenshin.platform.audit.AuditFilter;
import jp.kenshin.platform.audit.AuditSearch;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** One page of the log, the newest first and day by day, in the words of one language. */
public final class AuditSheet {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(Jst.ZONE);

    private final AuditAddress address;
    private final Texts texts;
    private final Formats formats;
    private final AuditWords words;
    private final Paging paging;
    private final List<AuditEntry> found;

    AuditSheet(AuditSearch search, AuditAddress address, Texts texts) {
        this.address = address;
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.words = new AuditWords(texts);
        AuditFilter filter = address.filter();
        this.paging = new Paging(search.count(filter), address.page(), address::query, texts);
        this.found = search.page(filter, paging.offset(), Paging.SIZE);
    }

    public Paging getPaging() {
        return paging;
    }

    public String getFirst() {
        return address.first().toString();
    }

    public String getLast() {
        return address.last().toString();
    }

    public String getActor() {
        return address.actor();
    }

    public String getTarget() {
        return address.target();
    }

    public boolean isNarrowed() {
        return address.isNarrowed();
    }

    /** Query of the same period without any other condition. */
    public String getPeriodQuery() {
        return address.periodQuery();
    }

    /** The kinds of actions with the actions of each. */
    public List<Kind> getKinds() {
        List<Kind> kinds = new ArrayList<>();
        boolean known = address.action().isEmpty();
        for (Map.Entry<String, List<String>> kind : AuditWords.ACTIONS.entrySet()) {
            List<Choice> choices = new ArrayList<>();
            choices.add(choice(kind.getKey(), texts.get("audit.all-of", words.kind(kind.getKey()))));
            kind.getValue().forEach(code -> choices.add(choice(code, words.action(code))));
            known |= choices.stream().anyMatch(Choice::current);
            kinds.add(new Kind(words.kind(kind.getKey()), choices));
        }
        if (!known) {
            kinds.add(new Kind(
                    words.kind(address.action()), List.of(choice(address.action(), words.action(address.action())))));
        }
        return kinds;
    }

    private Choice choice(String code, String name) {
        return new Choice(code, name, code.equals(address.action()));
    }

    /** The days that have entries on this page. */
    public List<Day> getDays() {
        Map<LocalDate, List<Row>> days = new LinkedHashMap<>();
        for (AuditEntry entry : found) {
            days.computeIfAbsent(LocalDate.ofInstant(entry.recordedAt(), Jst.ZONE), day -> new ArrayList<>())
                    .add(row(entry));
        }
        return days.entrySet().stream()
                .map(day -> new Day(formats.date(day.getKey()), day.getValue()))
                .toList();
    }

    private Row row(AuditEntry entry) {
        return new Row(
                formats.number(entry.position()),
                TIME.format(entry.recordedAt()),
                Jst.exact(entry.recordedAt()),
                words.actor(entry.actor()),
                address.queryOfActor(entry.actor()),
                words.action(entry.action()),
                entry.action(),
                words.target(entry.target()),
                address.queryOfTarget(entry.target()),
                entry.outcome().toLowerCase(Locale.ROOT),
                AuditWords.icon(entry.outcome()),
                words.outcome(entry.outcome()),
                words.facts(entry),
                entry.hash());
    }

    /** Actions to choose from. */
    public record Kind(String name, List<Choice> choices) {}

    /** One action, or all of its kind. */
    public record Choice(String code, String name, boolean current) {}

    /** The entries of one day. */
    public record Day(String name, List<Row> rows) {}

    /** One entry. */
    public record Row(
            String position,
            String time,
            String exact,
            String actor,
            String actorQuery,
            String action,
            String code,
            String target,
            String targetQuery,
            String look,
            String icon,
            String outcome,
            List<AuditWords.Fact> facts,
            String hash) {}
}
