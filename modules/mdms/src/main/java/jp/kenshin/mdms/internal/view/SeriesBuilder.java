package jp.kenshin.mdms.internal.view;

import java.util.Arrays;
import jp.kenshin.kernel.Quality;
import jp.kenshin.mdms.ReadingSeries;
import org.jspecify.annotations.Nullable;

/** Collects a series value by value. */
final class SeriesBuilder {
    private int size;
    private long[] at = new long[64];
    private long[] values = new long[64];
    private Quality[] qualities = new Quality[64];
    private int[] versions = new int[64];

    void add(long atSecond, long value, Quality quality, int version) {
        if (size == at.length) {
            grow();
        }
        at[size] = atSecond;
        values[size] = value;
        qualities[size] = quality;
        versions[size] = version;
        size++;
    }

    private void grow() {
        int capacity = size * 2;
        at = Arrays.copyOf(at, capacity);
        values = Arrays.copyOf(values, capacity);
        qualities = Arrays.copyOf(qualities, capacity);
        versions = Arrays.copyOf(versions, capacity);
    }

    boolean isEmpty() {
        return size == 0;
    }

    ReadingSeries series() {
        return new ReadingSeries(
                Arrays.copyOf(at, size),
                Arrays.copyOf(values, size),
                Arrays.copyOf(qualities, size),
                new @Nullable String[size],
                Arrays.copyOf(versions, size));
    }
}
