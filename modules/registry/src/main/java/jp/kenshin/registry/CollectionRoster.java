package jp.kenshin.registry;

import java.time.Instant;
import java.util.function.Consumer;

/** The registry as collection control needs it: every channel from which values are expected, in one pass. */
public interface CollectionRoster {
    /**
     * Hands over all scheduled channels that have, had or will have a device, in order of meter, as they are linked at the instant.
     * Holds one at a time.
     */
    void each(Instant at, Consumer<ScheduledChannel> consumer);

    /** The same for one meter. */
    void eachOfMeter(String meter, Instant at, Consumer<ScheduledChannel> consumer);

    /** Revision of the registry; whatever was read before it moved may be out of date. */
    long revision();
}
