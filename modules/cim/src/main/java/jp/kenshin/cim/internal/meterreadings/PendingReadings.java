package jp.kenshin.cim.internal.meterreadings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.IncomingReading.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Readings of one MeterReading that wait for their reading type and their meter, which the schema puts behind them. Columns that
 * are filled again and again, so that a document of any size costs the memory of its largest MeterReading, up to a limit.
 */
final class PendingReadings {
    /** More than five years of half-hours; no head end sends more of one meter at a time. */
    static final int LIMIT = 100_000;

    private int size;
    private int typed;
    private int released;
    private long[] ordinals = new long[64];
    private long[] atSeconds = new long[64];
    private long[] unscaled = new long[64];
    private int[] decimals = new int[64];
    private @Nullable String[] qualities = new String[64];
    private @Nullable Fault[] faults = new Fault[64];
    private final List<TypedRun> types = new ArrayList<>();
    private int run;
    private MeterName meter = MeterName.NONE;
    private boolean meterKnown;

    private record TypedRun(int end, @Nullable String type) {}

    /** Adds a reading; false when the limit is reached. */
    boolean add(long ordinal, IncomingReading reading) {
        if (size == LIMIT) {
            return false;
        }
        if (size == atSeconds.length) {
            grow();
        }
        ordinals[size] = ordinal;
        atSeconds[size] = reading.atSecond;
        unscaled[size] = reading.unscaled;
        decimals[size] = reading.decimals;
        qualities[size] = reading.quality;
        faults[size] = reading.fault;
        size++;
        return true;
    }

    private void grow() {
        int capacity = Math.min(LIMIT, size * 2);
        ordinals = Arrays.copyOf(ordinals, capacity);
        atSeconds = Arrays.copyOf(atSeconds, capacity);
        unscaled = Arrays.copyOf(unscaled, capacity);
        decimals = Arrays.copyOf(decimals, capacity);
        qualities = Arrays.copyOf(qualities, capacity);
        faults = Arrays.copyOf(faults, capacity);
    }

    /** All readings added since the last call are of this type. */
    void type(@Nullable String readingType) {
        types.add(new TypedRun(size, readingType));
        typed = size;
    }

    /** The meter all readings of this MeterReading are of; from now on they need not wait. */
    void meter(MeterName name) {
        meter = name;
        meterKnown = true;
    }

    /** Begins another MeterReading. */
    void begin() {
        meter = MeterName.NONE;
        meterKnown = false;
    }

    /** Ends the MeterReading; what names no meter by now never will. */
    void end() {
        meterKnown = true;
    }

    /** Hands out the next reading that waits for nothing; false when there is none. */
    boolean release(IncomingReading reading) {
        if (!meterKnown || released == typed) {
            if (released == size) {
                clear();
            }
            return false;
        }
        while (types.get(run).end() <= released) {
            run++;
        }
        int index = released++;
        reading.line = ordinals[index];
        reading.meter = meter.id();
        reading.alias = meter.alias();
        reading.serial = meter.serial();
        reading.readingType = types.get(run).type();
        reading.atSecond = atSeconds[index];
        reading.unscaled = unscaled[index];
        reading.decimals = decimals[index];
        reading.quality = qualities[index];
        reading.fault = faults[index];
        return true;
    }

    private void clear() {
        size = 0;
        typed = 0;
        released = 0;
        run = 0;
        types.clear();
    }
}
