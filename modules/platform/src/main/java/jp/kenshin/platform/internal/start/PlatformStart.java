package jp.kenshin.platform.internal.start;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.internal.lease.DefaultJobRunner;
import jp.kenshin.platform.internal.outbox.OutboxDelivery;
import jp.kenshin.platform.internal.outbox.RetryPolicy;
import jp.kenshin.platform.lease.BackgroundJob;
import jp.kenshin.platform.outbox.OutboxListener;
import jp.kenshin.platform.start.Readiness;
import jp.kenshin.platform.start.StartTask;

/**
 * From the start of the application to its end: the database is migrated, the contexts' start tasks are done, then the background
 * jobs begin. What cannot start says so in one line and stops the server, rather than leaving one that answers errors.
 */
@Singleton
public final class PlatformStart implements Readiness {
    private static final Logger LOG = System.getLogger(PlatformStart.class.getName());

    private final Instance<Database> database;
    private final Instance<DefaultJobRunner> runner;
    private final Instance<StartTask> tasks;
    private final Instance<BackgroundJob> jobs;
    private final Instance<OutboxListener> listeners;
    private final Instance<PlatformConfig> config;
    private final Instance<RetryPolicy> retries;
    private final Clock clock;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Optional<String> obstacle = Optional.of("The application is starting.");

    @Inject
    PlatformStart(
            Instance<Database> database,
            Instance<DefaultJobRunner> runner,
            @Any Instance<StartTask> tasks,
            @Any Instance<BackgroundJob> jobs,
            @Any Instance<OutboxListener> listeners,
            Instance<PlatformConfig> config,
            Instance<RetryPolicy> retries,
            Clock clock) {
        this.database = database;
        this.runner = runner;
        this.tasks = tasks;
        this.jobs = jobs;
        this.listeners = listeners;
        this.config = config;
        this.retries = retries;
        this.clock = clock;
    }

    /** The container tells each module of the start, so only the first call counts. */
    void start(@Observes Startup event) {
        if (!begun.compareAndSet(false, true)) {
            return;
        }
        try {
            Database migrated = database.get();
            tasks.forEach(StartTask::run);
            runner.get().start(jobs(migrated));
            obstacle = Optional.empty();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    void stop(@Observes Shutdown event) {
        if (obstacle.isEmpty()) {
            runner.get().stop();
            obstacle = Optional.of("The application is stopping.");
        }
    }

    private List<BackgroundJob> jobs(Database migrated) {
        List<BackgroundJob> all = new ArrayList<>(jobs.stream().toList());
        for (OutboxListener listener : listeners) {
            all.add(new OutboxDelivery(listener, migrated, retries.get(), clock));
        }
        return all;
    }

    private void fail(RuntimeException failure) {
        String reason = oneLine(failure);
        obstacle = Optional.of(reason);
        LOG.log(Level.ERROR, "Kenshin does not start. {0}", reason);
        LOG.log(Level.DEBUG, "Kenshin does not start", failure);
        if (stops()) {
            ServerStop.now();
        }
    }

    /** A configuration that cannot even be read is a failed start like any other. */
    private boolean stops() {
        try {
            return config.get().stopOnFailedStart();
        } catch (RuntimeException unreadable) {
            return true;
        }
    }

    /** The product's own words where there are any: the container wraps what a producer throws. */
    private static String oneLine(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof KenshinException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String code = cause instanceof KenshinException known
                ? known.code().name()
                : cause.getClass().getSimpleName();
        return code + ": " + String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    }

    @Override
    public Optional<String> findObstacle() {
        return obstacle.or(this::findDatabaseObstacle);
    }

    private Optional<String> findDatabaseObstacle() {
        try {
            return database.get().read(connection -> {
                try (PreparedStatement select = connection.prepareStatement("SELECT 1")) {
                    select.execute();
                    return Optional.<String>empty();
                }
            });
        } catch (KenshinException e) {
            return Optional.of(e.code().name());
        }
    }
}
