package jp.kenshin.jointmetering.web.meters;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import jp.kenshin.registry.MeterQuery;
import org.jspecify.annotations.Nullable;

/**
 * The state of the list of meters as it stands in the address. Whatever cannot be understood is what it is without it.
 *
 * @param text what was searched for, without blanks around it
 * @param sort column
 * @param descending order
 * @param page from 1
 * @param size rows of a page
 */
record MeterListAddress(String text, MeterQuery.Sort sort, boolean descending, int page, int size) {
    static final List<Integer> SIZES = List.of(25, 50, 100);
    private static final int LONGEST_TEXT = 100;
    private static final int LAST_PAGE = 1_000_000;

    static MeterListAddress parse(
            @Nullable String text,
            @Nullable String sort,
            @Nullable String order,
            @Nullable String page,
            @Nullable String size) {
        String wanted = text == null ? "" : text.strip();
        return new MeterListAddress(
                wanted.length() > LONGEST_TEXT ? wanted.substring(0, LONGEST_TEXT) : wanted,
                column(sort),
                "desc".equals(order),
                Math.max(1, number(page, 1)),
                SIZES.contains(number(size, 0)) ? number(size, 0) : SIZES.get(0));
    }

    private static MeterQuery.Sort column(@Nullable String word) {
        for (MeterQuery.Sort sort : MeterQuery.Sort.values()) {
            if (word(sort).equals(word)) {
                return sort;
            }
        }
        return MeterQuery.Sort.METER;
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Math.min(Integer.parseInt(text.strip()), LAST_PAGE);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    static String word(MeterQuery.Sort sort) {
        return sort.name().toLowerCase(Locale.ROOT);
    }

    MeterQuery query() {
        return new MeterQuery(text, sort, descending, (page - 1) * size, size);
    }

    MeterListAddress onPage(int other) {
        return new MeterListAddress(text, sort, descending, other, size);
    }

    MeterListAddress ofSize(int other) {
        return new MeterListAddress(text, sort, descending, 1, other);
    }

    /** Sorted by the column; the other way round when it is sorted by it already. */
    MeterListAddress sortedBy(MeterQuery.Sort column) {
        return new MeterListAddress(text, column, column == sort && !descending, 1, size);
    }

    MeterListAddress withoutText() {
        return new MeterListAddress("", sort, descending, 1, size);
    }

    /** The part of an address after the question mark; what is usual is left out. */
    String encode() {
        StringBuilder query = new StringBuilder();
        append(query, "q", text, "");
        append(query, "sort", word(sort), word(MeterQuery.Sort.METER));
        append(query, "order", descending ? "desc" : "asc", "asc");
        append(query, "page", Integer.toString(page), "1");
        append(query, "size", Integer.toString(size), SIZES.get(0).toString());
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value, String usual) {
        if (!value.equals(usual)) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
