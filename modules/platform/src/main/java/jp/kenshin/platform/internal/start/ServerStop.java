package jp.kenshin.platform.internal.start;

/**
 * Ends the process of a server that could not start. An orderly exit would wait for the very start that calls here; the process is
 * ended without one, which loses nothing, since nothing was acknowledged yet, and leaves the reason as the last line of the log.
 */
final class ServerStop {
    private static final int FAILED = 1;

    private ServerStop() {}

    static void now() {
        Runtime.getRuntime().halt(FAILED);
    }
}
