package jp.kenshin.collection.internal.reading;

import java.time.LocalDate;
import java.util.Optional;
import jp.kenshin.collection.IntakeReport;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.echonet.Frame;

/** Readings that were asked for, on their way into the store. */
public interface FieldReadings {
    /**
     * Stores every reading of a frame; returns when they are durable. Values a device has not are no readings.
     *
     * @param frame what the unit answered
     * @param dayOfHistory the day (JST) a day history is of; without one such a history is passed over
     * @return what became of them; a property that cannot be read counts as one rejection with the code {@code FORMAT}
     */
    IntakeReport store(FieldUnit unit, Frame frame, Optional<LocalDate> dayOfHistory);
}
