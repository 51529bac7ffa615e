package jp.kenshin.platform.internal.lease;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import jp.kenshin.platform.lease.BackgroundJob;
import jp.kenshin.platform.lease.Leases;
import org.jspecify.annotations.Nullable;

/**
 * The life of one job on one node: run, pause, run, from start to stop, never two runs at once. A wake shortens the pause; one that
 * comes during a run makes another follow at once, because what it tells of may have come too late for the run under way.
 */
final class JobLoop implements Runnable {
    private static final Logger LOG = System.getLogger(JobLoop.class.getName());
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(5);

    private final BackgroundJob job;
    private final ScheduledExecutorService scheduler;
    private final Leases leases;
    private @Nullable Future<?> next;
    private boolean running;
    private boolean wakened;
    private boolean stopped;
    private boolean failing;

    JobLoop(BackgroundJob job, ScheduledExecutorService scheduler, Leases leases) {
        this.job = job;
        this.scheduler = scheduler;
        this.leases = leases;
    }

    synchronized void start() {
        schedule(Duration.ZERO);
    }

    synchronized void wake() {
        if (running) {
            wakened = true;
        } else if (!stopped && next != null && next.cancel(false)) {
            schedule(Duration.ZERO);
        }
    }

    void stop() {
        synchronized (this) {
            stopped = true;
            if (next != null) {
                next.cancel(false);
            }
        }
        if (job.leased()) {
            releaseLease();
        }
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        try {
            turn();
            recovered();
        } catch (RuntimeException | LinkageError | AssertionError e) {
            failed(e);
        } finally {
            end();
        }
    }

    private void turn() {
        if (!job.leased() || leases.hold(job.name(), leaseFor(job))) {
            job.run();
        }
    }

    /** Three turns may be missed, by a pause of the machine say, before another node takes over. */
    private static Duration leaseFor(BackgroundJob job) {
        Duration threeTurns = job.every().multipliedBy(3);
        return threeTurns.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : threeTurns;
    }

    private synchronized boolean begin() {
        running = !stopped;
        wakened = false;
        return running;
    }

    private synchronized void end() {
        running = false;
        if (!stopped) {
            schedule(wakened && !failing ? Duration.ZERO : job.every());
        }
    }

    private void schedule(Duration pause) {
        try {
            next = scheduler.schedule(this, pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "Job {0} ends with its scheduler", job.name());
        }
    }

    private void recovered() {
        if (failing) {
            failing = false;
            LOG.log(Level.INFO, "Job {0} works again", job.name());
        }
    }

    /** The first failure of a series is told in full; the series goes on until somebody mends its reason. */
    private void failed(Throwable failure) {
        if (!failing) {
            failing = true;
            LOG.log(Level.WARNING, "Job " + job.name() + " failed and is tried again every " + job.every(), failure);
        }
    }

    private void releaseLease() {
        try {
            leases.release(job.name());
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The lease of job " + job.name() + " runs out by itself", e);
        }
    }
}
