package jp.kenshin.platform.start;

/**
 * What a context does once before the server is ready, such as loading what it cannot work without. Runs on the migrated database, before
 * background jobs begin; a failure is a failed start. A context implements it as a bean instead of observing the start itself, because the
 * order among observers of different modules is nobody's to rely on.
 */
public interface StartTask {
    /** Does nothing where it has been done before. */
    void run();
}
