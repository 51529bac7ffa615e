package jp.kenshin.platform.lease;

/** Runs the {@link BackgroundJob}s of this node. */
public interface JobRunner {
    /** Asks for a run soon, without waiting for its turn; a hint that may be lost. */
    void wake(String job);
}
