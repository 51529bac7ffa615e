package jp.kenshin.console.pages;

import java.util.List;
import java.util.function.IntFunction;
import jp.kenshin.webpages.paging.PageNumbers;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** The pages of a long list: links to the first, the last, and those around the one that is shown. */
public final class Paging {
    /** Rows of a page. */
    public static final int SIZE = 50;

    private final long total;
    private final int page;
    private final IntFunction<String> address;
    private final Texts texts;
    private final Formats formats;

    /**
     * @param total rows there are
     * @param page the wanted page from 1; the last one where there are fewer
     * @param address query of a page
     */
    public Paging(long total, int page, IntFunction<String> address, Texts texts) {
        this.total = total;
        this.page = Math.min(Math.max(1, page), pages(total));
        this.address = address;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    private static int pages(long total) {
        return (int) Math.max(1, (total + SIZE - 1) / SIZE);
    }

    /** Rows before the page. */
    public int offset() {
        return (page - 1) * SIZE;
    }

    public boolean isNothing() {
        return total == 0;
    }

    public boolean isPaged() {
        return pages(total) > 1;
    }

    /** How many rows there are. */
    public String getTotal() {
        return formats.number(total);
    }

    /** {@code 26–50 of 312}. */
    public String getExtent() {
        return texts.get(
                "paging.extent",
                formats.number(offset() + 1L),
                formats.number(Math.min(total, (long) offset() + SIZE)),
                formats.number(total));
    }

    public List<Link> getLinks() {
        return new PageNumbers(page, pages(total))
                .list().stream()
                        .map(each -> each.isEmpty() ? new Link("…", "", false) : link(each.getAsInt()))
                        .toList();
    }

    private Link link(int each) {
        return new Link(formats.number(each), address.apply(each), each == page);
    }

    /** A page by number; without an address where pages are left out. */
    public record Link(String name, String query, boolean current) {}
}
