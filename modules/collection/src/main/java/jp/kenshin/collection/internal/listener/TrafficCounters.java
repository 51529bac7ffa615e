package jp.kenshin.collection.internal.listener;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import jp.kenshin.collection.FieldTraffic;

/** Counts as they happen. */
@Singleton
public class TrafficCounters implements FieldTraffic {
    final LongAdder received = new LongAdder();
    final LongAdder malformed = new LongAdder();
    final LongAdder refused = new LongAdder();
    final LongAdder deferred = new LongAdder();
    final LongAdder dropped = new LongAdder();
    final LongAdder acknowledged = new LongAdder();
    final LongAdder readings = new LongAdder();
    final AtomicInteger waitingReadings = new AtomicInteger();
    final AtomicInteger waitingAlarms = new AtomicInteger();

    @Override
    public Counts counts() {
        return new Counts(
                received.sum(),
                malformed.sum(),
                refused.sum(),
                deferred.sum(),
                dropped.sum(),
                acknowledged.sum(),
                readings.sum(),
                waitingReadings.get(),
                waitingAlarms.get());
    }
}
