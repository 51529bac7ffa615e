package jp.kenshin.benchmark;

import java.util.Arrays;
import java.util.Locale;

/**
 * What several runs of one thing gave.
 *
 * @param unit of the numbers, such as {@code readings/s}
 * @param runs one number each
 */
record Sample(String unit, double... runs) {
    double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Median, then smallest and largest. */
    @Override
    public String toString() {
        double[] sorted = sorted();
        return text(median()) + " " + unit + " (" + text(sorted[0]) + " – " + text(sorted[sorted.length - 1]) + ")";
    }

    private double[] sorted() {
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static String text(double number) {
        String format = number >= 1_000 ? "%,.0f" : number >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, number);
    }
}
