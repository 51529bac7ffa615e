package jp.kenshin.benchmark;

import java.util.List;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.ReadingSource;

/** What some meters send at one time: so many consecutive values of each, meter by meter. */
final class Push implements ReadingSource {
    /** What flows between two values, in thousandths. */
    static final long FLOW_OF_A_STEP = 311;

    private final List<String> meters;
    private final String readingType;
    private final long firstAt;
    private final int stepSeconds;
    private final int valuesEach;
    private final long base;
    private int next;

    /**
     * @param meters ids
     * @param firstAt instant of the first value
     * @param base value from which each meter counts, in thousandths
     */
    Push(List<String> meters, String readingType, long firstAt, int stepSeconds, int valuesEach, long base) {
        this.meters = meters;
        this.readingType = readingType;
        this.firstAt = firstAt;
        this.stepSeconds = stepSeconds;
        this.valuesEach = valuesEach;
        this.base = base;
    }

    @Override
    public boolean next(IncomingReading reading) {
        int meter = next / valuesEach;
        if (meter == meters.size()) {
            return false;
        }
        int value = next % valuesEach;
        next++;
        reading.line = next;
        reading.meter = meters.get(meter);
        reading.alias = null;
        reading.serial = null;
        reading.readingType = readingType;
        reading.atSecond = firstAt + (long) value * stepSeconds;
        reading.unscaled = base + meter % 997 + FLOW_OF_A_STEP * value;
        reading.decimals = 3;
        reading.quality = null;
        reading.fault = null;
        return true;
    }
}
