package jp.kenshin.registry;

/**
 * A page of meters.
 *
 * @param text what the person typed; full-width letters, hyphens and case are forgiven; matches id, serial, terminal and place
 * @param sort column to sort by
 * @param descending order
 * @param offset rows to skip
 * @param limit rows at most
 */
public record MeterQuery(String text, Sort sort, boolean descending, int offset, int limit) {
    /** Columns that can be sorted by. */
    public enum Sort {
        METER,
        SERIAL,
        TERMINAL,
        PLACE
    }
}
