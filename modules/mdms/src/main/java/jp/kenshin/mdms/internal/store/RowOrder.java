package jp.kenshin.mdms.internal.store;

/**
 * Stable order of a batch's rows by channel and instant. Senders mostly send in some order already (by meter, or slot by slot), so
 * it merges the ascending runs it finds: nothing to do for one run, a few passes for a few.
 */
final class RowOrder {
    private RowOrder() {}

    /** Row numbers from 0 to count - 1 in order; rows that tie keep the order in which they came. */
    static int[] of(long[] channels, long[] instants, int[] rows, int count) {
        int[] source = rows;
        int[] target = new int[0];
        while (true) {
            int firstRun = endOfRun(channels, instants, source, 0, count);
            if (firstRun == count) {
                return source;
            }
            if (target.length == 0) {
                target = new int[count];
            }
            mergePairsOfRuns(channels, instants, source, target, firstRun, count);
            int[] swap = source;
            source = target;
            target = swap;
        }
    }

    private static void mergePairsOfRuns(
            long[] channels, long[] instants, int[] source, int[] target, int firstRun, int count) {
        int from = 0;
        int middle = firstRun;
        while (from < count) {
            int to = endOfRun(channels, instants, source, middle, count);
            merge(channels, instants, source, target, from, middle, to);
            from = to;
            middle = endOfRun(channels, instants, source, from, count);
        }
    }

    private static void merge(
            long[] channels, long[] instants, int[] source, int[] target, int from, int middle, int to) {
        int left = from;
        int right = middle;
        for (int out = from; out < to; out++) {
            boolean takeLeft =
                    right == to || left < middle && compare(channels, instants, source[left], source[right]) <= 0;
            target[out] = takeLeft ? source[left++] : source[right++];
        }
    }

    private static int endOfRun(long[] channels, long[] instants, int[] rows, int from, int count) {
        int end = Math.min(from + 1, count);
        while (end < count && compare(channels, instants, rows[end - 1], rows[end]) <= 0) {
            end++;
        }
        return end;
    }

    private static int compare(long[] channels, long[] instants, int a, int b) {
        int byChannel = Long.compare(channels[a], channels[b]);
        return byChannel != 0 ? byChannel : Long.compare(instants[a], instants[b]);
    }
}
