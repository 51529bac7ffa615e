package jp.kenshin.platform.lease;

import java.time.Duration;

/** Named leases in the database: one holder at a time among all nodes, lost by silence. */
public interface Leases {
    /**
     * Takes the lease, or keeps it when this node holds it already.
     *
     * @param duration the same whoever asks, and whenever
     * @return true while this node may act
     */
    boolean hold(String name, Duration duration);

    /** Gives it back, so that another node need not wait. */
    void release(String name);
}
