package jp.kenshin.registry;

import java.util.List;

/**
 * Rows of a page and how many there are in all.
 *
 * @param meters the rows
 * @param total rows that match, over all pages
 */
public record MeterPage(List<MeterView> meters, int total) {
    public MeterPage {
        meters = List.copyOf(meters);
    }
}
