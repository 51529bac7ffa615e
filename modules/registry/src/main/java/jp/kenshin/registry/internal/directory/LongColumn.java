package jp.kenshin.registry.internal.directory;

import java.util.Arrays;

/** A growing column of numbers. */
final class LongColumn {
    private long[] values = new long[1 << 8];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    long get(int row) {
        return values[row];
    }

    int size() {
        return size;
    }

    void trim() {
        values = Arrays.copyOf(values, size);
    }
}
