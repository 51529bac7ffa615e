package jp.kenshin.benchmark;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param id of the performance requirement
 * @param what was measured, with its size
 * @param product how the product did
 * @param baseline what it is compared with, of the same run
 * @param reached the ratio or figure that the requirement bounds
 * @param bar the requirement
 * @param met whether it is met
 */
record Finding(String id, String what, String product, String baseline, String reached, String bar, boolean met) {
    /** The product is to be at least a part of the baseline. */
    static Finding atLeast(String id, String what, Sample product, String baselineName, Sample baseline, double bar) {
        double ratio = product.median() / baseline.median();
        return new Finding(
                id,
                what,
                product.toString(),
                baselineName + ": " + baseline,
                times(ratio),
                "≥ " + times(bar),
                ratio >= bar);
    }

    /** The product may take at most a multiple of the baseline. */
    static Finding atMost(String id, String what, Sample product, String baselineName, Sample baseline, double bar) {
        double ratio = product.median() / baseline.median();
        return new Finding(
                id,
                what,
                product.toString(),
                baselineName + ": " + baseline,
                times(ratio),
                "≤ " + times(bar),
                ratio <= bar);
    }

    /** A figure that is bounded by itself. */
    static Finding atMost(String id, String what, Sample product, double bar) {
        return new Finding(
                id,
                what,
                product.toString(),
                "–",
                String.format(Locale.ROOT, "%.2f %s", product.median(), product.unit()),
                String.format(Locale.ROOT, "≤ %s %s", bar == 0 ? "0" : Double.toString(bar), product.unit()),
                product.median() <= bar);
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, "%.2f ×", ratio);
    }
}
