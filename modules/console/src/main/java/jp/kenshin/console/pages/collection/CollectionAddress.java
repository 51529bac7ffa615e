package jp.kenshin.console.pages.collection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kenshin.collection.ProgressFilter;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.MeterKind;
import org.jspecify.annotations.Nullable;

/**
 * Which meters and days a page about collection is about, as it stands in the address. Whatever cannot be understood is what it is
 * without it.
 *
 * @param filter which meters
 * @param last last day
 * @param days how many days until then
 * @param today the present day
 */
public record CollectionAddress(ProgressFilter filter, LocalDate last, int days, LocalDate today) {
    static final List<Integer> SPANS = List.of(1, 7, 14, 31);
    private static final int USUAL = 7;

    /** What an address says, by its own words. */
    public record Words(
            @Nullable String kind,
            @Nullable String area,
            @Nullable String concentrator,
            @Nullable String partner,
            @Nullable String last,
            @Nullable String days) {
        /** Out of the parameters of a request. */
        public static Words of(Map<String, String> given) {
            return new Words(
                    given.get("kind"),
                    given.get("area"),
                    given.get("concentrator"),
                    given.get("partner"),
                    given.get("last"),
                    given.get("days"));
        }
    }

    public static CollectionAddress parse(Words words, LocalDate today) {
        int days = AddressQuery.number(words.days(), 1, 31, USUAL);
        ProgressFilter filter = ProgressFilter.ALL;
        filter = AddressQuery.constant(MeterKind.class, words.kind())
                .map(filter::ofKind)
                .orElse(filter);
        String area = AddressQuery.text(words.area());
        filter = area.isEmpty() ? filter : filter.ofArea(area);
        filter = AddressQuery.id(words.concentrator(), ConcentratorId::of)
                .map(filter::ofConcentrator)
                .orElse(filter);
        filter = AddressQuery.id(words.partner(), PartnerId::of)
                .map(filter::ofPartner)
                .orElse(filter);
        LocalDate last = AddressQuery.day(words.last())
                .filter(day -> day.isBefore(today))
                .orElse(today);
        return new CollectionAddress(filter, last, SPANS.contains(days) ? days : USUAL, today);
    }

    public LocalDate first() {
        return last.minusDays(days - 1L);
    }

    public String kind() {
        return filter.kind().map(AddressQuery::word).orElse("");
    }

    public String area() {
        return filter.area().orElse("");
    }

    public String concentrator() {
        return filter.concentrator().map(ConcentratorId::value).orElse("");
    }

    public String partner() {
        return filter.partner().map(PartnerId::value).orElse("");
    }

    public boolean isNarrowed() {
        return !filter.equals(ProgressFilter.ALL);
    }

    CollectionAddress of(ProgressFilter other) {
        return new CollectionAddress(other, last, days, today);
    }

    CollectionAddress until(LocalDate other, int span) {
        return new CollectionAddress(filter, other.isAfter(today) ? today : other, span, today);
    }

    /** After the question mark; what is usual is left out. */
    public String encode() {
        return query().toString();
    }

    /** The same, to be added to. */
    public AddressQuery query() {
        return new AddressQuery()
                .with("kind", kind())
                .with("area", area())
                .with("concentrator", concentrator())
                .with("partner", partner())
                .with("last", last.equals(today) ? "" : last.toString())
                .with("days", Integer.toString(days), Integer.toString(USUAL));
    }
}
