package jp.kenshin.platform.lease;

import java.time.Duration;

/**
 * Work that repeats in the background; discovered as CDI bean and started with the application. A leased job runs on one node at a
 * time. A run that throws is logged once and tried again at the next turn.
 */
public interface BackgroundJob {
    /** Name of the job and of its lease. */
    String name();

    /** Pause between two runs; a run may be asked for earlier with {@link JobRunner#wake}. */
    Duration every();

    /** Whether just one node may run it at a time, as is usual. */
    default boolean leased() {
        return true;
    }

    /** Whether it must run in time however busy the server is; it is given a thread that nothing else uses, so there are few. */
    default boolean urgent() {
        return false;
    }

    void run();
}
