package jp.kenshin.registry.internal.directory;

import java.util.Arrays;

/** A growing column of small numbers, such as row numbers of another table. */
final class IntColumn {
    private int[] values = new int[1 << 8];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int get(int row) {
        return values[row];
    }

    int size() {
        return size;
    }

    void trim() {
        values = Arrays.copyOf(values, size);
    }
}
