package jp.kenshin.jointmetering.web.meters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.jointmetering.web.meter.QualityMark;
import jp.kenshin.kernel.ScaledDecimal;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.mdms.ReadingViews;
import jp.kenshin.registry.MeterPage;
import jp.kenshin.registry.MeterQuery;
import jp.kenshin.registry.MeterView;
import jp.kenshin.webpages.paging.PageNumbers;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/** One page of the partner's meters, in the words of one language. */
public final class MeterList {
    private final MeterListAddress address;
    private final MeterPage found;
    private final Map<Long, ReadingViews.LatestReading> latest;
    private final Texts texts;
    private final Formats formats;

    private MeterList(
            MeterListAddress address, MeterPage found, Map<Long, ReadingViews.LatestReading> latest, Texts texts) {
        this.address = address;
        this.found = found;
        this.latest = latest;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    /** Asks for the page of the address, or for the last one where there are fewer. */
    static MeterList read(PartnerService service, MeterListAddress wanted, Texts texts) {
        MeterListAddress address = wanted;
        MeterPage found = service.searchMeters(address.query());
        if (found.meters().isEmpty() && found.total() > 0) {
            address = wanted.onPage(pages(found.total(), wanted.size()));
            found = service.searchMeters(address.query());
        }
        return new MeterList(address, found, service.latest(found.meters()), texts);
    }

    private static int pages(int total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }

    public String getText() {
        return address.text();
    }

    public boolean isSearched() {
        return !address.text().isEmpty();
    }

    public boolean isNothing() {
        return found.total() == 0;
    }

    public String getSortWord() {
        return MeterListAddress.word(address.sort());
    }

    public String getOrderWord() {
        return address.descending() ? "desc" : "asc";
    }

    public int getSize() {
        return address.size();
    }

    public String getTotal() {
        return formats.number(found.total());
    }

    /** {@code 26–50 of 312}. */
    public String getExtent() {
        int first = (address.page() - 1) * address.size();
        return texts.get(
                "meters.extent",
                formats.number(first + 1L),
                formats.number((long) first + found.meters().size()),
                formats.number(found.total()));
    }

    /** What an empty list says. */
    public String getEmptyTitle() {
        return isSearched() ? texts.get("meters.not-found.title", address.text()) : texts.get("meters.none.title");
    }

    /** Saves all that was found, not just this page; the label says how much that is. */
    public String getSaveName() {
        return texts.get("meters.save", getTotal());
    }

    public String getSaveQuery() {
        return address.onPage(1).ofSize(MeterListAddress.SIZES.get(0)).encode();
    }

    public List<Header> getHeaders() {
        return Stream.of(MeterQuery.Sort.values()).map(this::header).toList();
    }

    private Header header(MeterQuery.Sort sort) {
        boolean current = sort == address.sort();
        String order = !current ? "none" : address.descending() ? "descending" : "ascending";
        return new Header(
                texts.get("meters.column." + MeterListAddress.word(sort)),
                address.sortedBy(sort).encode(),
                order);
    }

    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        for (MeterView meter : found.meters()) {
            ReadingViews.@Nullable LatestReading reading =
                    latest.get(meter.main().id());
            rows.add(row(meter, reading));
        }
        return rows;
    }

    private Row row(MeterView meter, ReadingViews.@Nullable LatestReading reading) {
        return new Row(
                meter.id().value(),
                meter.serial(),
                meter.terminal().map(TerminalId::value).orElse(""),
                meter.place(),
                reading == null
                        ? ""
                        : formats.number(ScaledDecimal.toDecimal(
                                reading.value(), meter.main().scale())),
                Formats.unit(meter.main().unit()),
                reading == null ? "" : formats.dateTime(Instant.ofEpochSecond(reading.atSecond())),
                reading == null
                        ? new QualityMark("awaited", texts.get("meters.no-reading"))
                        : QualityMark.of(reading.quality(), texts));
    }

    /** Links to other pages: the first, the last, and those around this one. */
    public List<PageLink> getPages() {
        return new PageNumbers(address.page(), pages(found.total(), address.size()))
                .list().stream()
                        .map(page -> page.isEmpty() ? new PageLink("…", "", false) : link(page.getAsInt()))
                        .toList();
    }

    private PageLink link(int page) {
        return new PageLink(formats.number(page), address.onPage(page).encode(), page == address.page());
    }

    public boolean isPaged() {
        return pages(found.total(), address.size()) > 1;
    }

    public boolean isPreviousThere() {
        return address.page() > 1;
    }

    public String getPreviousQuery() {
        return address.onPage(address.page() - 1).encode();
    }

    public boolean isNextThere() {
        return address.page() < pages(found.total(), address.size());
    }

    public String getNextQuery() {
        return address.onPage(address.page() + 1).encode();
    }

    public List<PageLink> getSizes() {
        return MeterListAddress.SIZES.stream()
                .map(size -> new PageLink(size.toString(), address.ofSize(size).encode(), size == address.size()))
                .toList();
    }

    public boolean isSizesUseful() {
        return found.total() > MeterListAddress.SIZES.get(0);
    }

    public String getEverythingQuery() {
        return address.withoutText().encode();
    }

    /** A sortable column; its order as {@code aria-sort} says it. */
    public record Header(String name, String query, String order) {}

    /** A page by number; without an address where pages are left out. */
    public record PageLink(String name, String query, boolean current) {}

    /** A meter with its newest reading. */
    public record Row(
            String id,
            String serial,
            String terminal,
            String place,
            String reading,
            String unit,
            String readAt,
            QualityMark mark) {}
}
