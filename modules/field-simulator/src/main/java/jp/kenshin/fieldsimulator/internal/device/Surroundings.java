package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.time.Instant;

/** What a unit finds around it: time, and somebody who wakes it. All calls to a unit and from it happen on one thread. */
public interface Surroundings {
    /** The true time of the field. */
    Instant now();

    /** Runs the task then, or at once if that has been. */
    void at(Instant instant, Runnable task);

    /** The shortest sensible time to wait for an answer: no less than it really takes, however fast the field's time runs. */
    Duration patience();

    /** When the field's time is ours; before that nobody's clock can be right. */
    Instant settled();
}
