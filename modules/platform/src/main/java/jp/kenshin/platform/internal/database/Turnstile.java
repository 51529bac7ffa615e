package jp.kenshin.platform.internal.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.DatabaseError;

/**
 * Lets as many units of work to the connections as there are, in the order they came, and keeps some free for what must not wait. With it nobody ever waits
 * inside the server's pool, which wakes its waiters under one lock: with dozens of them on busy processors nearly all connections stand idle
 * while each waits for its turn to wake up.
 */
final class Turnstile {
    private static final int SHARE_KEPT_FREE = 8;

    private final int connections;
    private final Duration patience;
    private final Semaphore all;
    private final Semaphore ordinary;

    /**
     * @param connections most of the pool, at least 2
     * @param patience how long somebody waits for one
     */
    Turnstile(int connections, Duration patience) {
        if (connections < 2) {
            throw new IllegalArgumentException("kenshin.database.connections must be at least 2, is " + connections
                    + ": one is kept for what must not wait");
        }
        this.connections = connections;
        this.patience = patience;
        this.all = new Semaphore(connections, true);
        this.ordinary = new Semaphore(connections - Math.max(1, connections / SHARE_KEPT_FREE), true);
    }

    /** @throws KenshinException {@link DatabaseError#DATABASE_UNAVAILABLE} when no connection came free in time */
    void enter(boolean urgent) {
        if (urgent) {
            await(all);
            return;
        }
        await(ordinary);
        try {
            await(all);
        } catch (RuntimeException e) {
            ordinary.release();
            throw e;
        }
    }

    void leave(boolean urgent) {
        all.release();
        if (!urgent) {
            ordinary.release();
        }
    }

    private void await(Semaphore free) {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new KenshinException(
                        DatabaseError.DATABASE_UNAVAILABLE,
                        "All " + connections + " connections to the database were in use for " + patience.toSeconds()
                                + " s. Try again; if it stays so, see what works so long, or raise kenshin.database.connections.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KenshinException(
                    DatabaseError.DATABASE_UNAVAILABLE, "This work was ended while it waited for the database.", e);
        }
    }
}
