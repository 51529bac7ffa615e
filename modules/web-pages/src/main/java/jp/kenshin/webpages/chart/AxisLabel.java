package jp.kenshin.webpages.chart;

/**
 * A word below the columns.
 *
 * @param column first column it belongs to
 * @param columns how many it covers; 0 for the boundary before the column
 * @param text the word
 * @param separator whether a fine line is drawn before its first column
 */
public record AxisLabel(int column, int columns, String text, boolean separator) {}
