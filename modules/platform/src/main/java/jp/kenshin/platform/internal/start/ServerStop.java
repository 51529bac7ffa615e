package jp.kenshin.platform.internal.start;

import java.time.Duration;

/**
 * Ends the process of a server that could not start. The orderly way is tried first; it may wait for the very start that called
 * here, so after a while the process is ended without it: nothing was acknowledged yet that could be lost.
 */
final class ServerStop {
    private static final int FAILED = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private ServerStop() {}

    static void now() {
        Thread exit = new Thread(() -> Runtime.getRuntime().exit(FAILED), "kenshin-stop");
        exit.setDaemon(true);
        exit.start();
        try {
            exit.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(FAILED);
    }
}
