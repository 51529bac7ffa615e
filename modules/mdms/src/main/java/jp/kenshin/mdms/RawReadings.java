package jp.kenshin.mdms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was measured and sent, without judgement.
 *
 * @param values first value of each instant, in order of time
 * @param conflicts other values sent for an instant that had one, in order of time and publication
 */
public record RawReadings(List<RawReading> values, List<RawReading> conflicts) {
    public RawReadings {
        values = List.copyOf(values);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * A value as it came.
     *
     * @param atSecond instant, seconds since the epoch
     * @param value stored units
     * @param source way in
     * @param senderQuality the sender's own mark
     * @param receipt number of the submission that brought it
     */
    public record RawReading(
            long atSecond, long value, ReadingBatch.Source source, @Nullable String senderQuality, String receipt) {}
}
