package jp.kenshin.registry.internal.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.ChannelDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the present snapshot. At most once a second one caller looks whether the revision has moved and, if so, loads the registry
 * anew; the others go on with the snapshot at hand meanwhile, and only the very first ones wait.
 */
@Singleton
public class JdbcChannelDirectory implements ChannelDirectory {
    private static final long CHECK_MILLIS = 1_000;
    private final Database database;
    private final Clock clock;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile @Nullable Snapshot present;
    private volatile long checkedMillis;

    @Inject
    public JdbcChannelDirectory(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Snapshot snapshot() {
        Snapshot snapshot = present;
        if (snapshot == null) {
            refreshing.lock();
        } else if (Math.abs(clock.millis() - checkedMillis) < CHECK_MILLIS || !refreshing.tryLock()) {
            return snapshot;
        }
        try {
            return refresh();
        } finally {
            refreshing.unlock();
        }
    }

    /** Lets the next caller look at once, because this node has just changed the registry itself. */
    public void changed() {
        checkedMillis = Long.MIN_VALUE / 2;
    }

    private Snapshot refresh() {
        long startedMillis = clock.millis();
        Snapshot known = present;
        Snapshot fresh =
                database.read(connection -> known != null && known.revision() == SnapshotLoader.revision(connection)
                        ? known
                        : new SnapshotLoader(connection).load());
        present = fresh;
        checkedMillis = startedMillis;
        return fresh;
    }
}
