package jp.kenshin.collection;

/**
 * How many events of one kind in one area.
 *
 * @param type row of the catalogue
 * @param area where; empty when not known
 * @param count how many, at least one
 */
public record EventCount(EventType type, String area, long count) {}
