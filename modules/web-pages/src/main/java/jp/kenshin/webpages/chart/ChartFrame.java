package jp.kenshin.webpages.chart;

import java.util.Locale;

/**
 * The canvas of a chart in user units; the page shows one of the two by its width, so that bars and letters stay crisp on both.
 * Left margin for the scale, bottom margin for the time.
 */
public enum ChartFrame {
    /** From a small tablet upwards. */
    WIDE(1040, 320, 56, 24, 34, 9),
    /** A phone held upright. */
    NARROW(358, 240, 40, 18, 30, 4);

    private final int width;
    private final int height;
    private final int left;
    private final int right;
    private final int bottom;
    private final int labels;

    ChartFrame(int width, int height, int left, int right, int bottom, int labels) {
        this.width = width;
        this.height = height;
        this.left = left;
        this.right = right;
        this.bottom = bottom;
        this.labels = labels;
    }

    private static final int TOP = 16;

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** As it stands in class names and ids of the drawing. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many labels stand well beside each other below the drawing. */
    public int labels() {
        return labels;
    }

    double plotLeft() {
        return left;
    }

    double plotRight() {
        return width - (double) right;
    }

    double plotTop() {
        return TOP;
    }

    double plotBottom() {
        return height - (double) bottom;
    }
}
