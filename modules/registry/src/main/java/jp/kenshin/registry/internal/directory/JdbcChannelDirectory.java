package jp.kenshin.registry.internal.directory;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.ChannelDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the present snapshot. At most once a second one caller looks whether the revision has moved and, if so, loads the registry
 * anew; the others go on with the snapshot at hand meanwhile, and only the very first ones wait.
 */
@Singleton
public class JdbcChannelDirectory implements ChannelDirectory {
    private static final Logger LOG = System.getLogger(JdbcChannelDirectory.class.getName());
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

    /**
     * Reads the registry as it is now, because this node has just changed it: whoever was told that the change is made finds it made. A look
     * that began before the change ends first, since it knows nothing of it. The change stands, also when the reading of it fails; then
     * the next caller looks.
     */
    public void renew() {
        refreshing.lock();
        try {
            refresh();
        } catch (KenshinException e) {
            checkedMillis = Long.MIN_VALUE / 2;
            LOG.log(Level.WARNING, "The registry could not be read after it was changed; the next caller reads it", e);
        } finally {
            refreshing.unlock();
        }
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
