package jp.kenshin.platform.internal.lease;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import jp.kenshin.platform.lease.BackgroundJob;
import jp.kenshin.platform.lease.JobRunner;
import jp.kenshin.platform.lease.Leases;

/** All jobs of this node, each in a loop of its own: the urgent ones on threads of their own, all others on the server's scheduler. */
public final class DefaultJobRunner implements JobRunner {
    private final ScheduledExecutorService scheduler;
    private final ScheduledExecutorService urgent;
    private final Leases leases;
    private final Map<String, JobLoop> loops = new ConcurrentHashMap<>();

    /** @param urgent ends with this */
    public DefaultJobRunner(ScheduledExecutorService scheduler, ScheduledExecutorService urgent, Leases leases) {
        this.scheduler = scheduler;
        this.urgent = urgent;
        this.leases = leases;
    }

    /** Starts what is not running yet; two jobs of one name are a mistake of the build. */
    public void start(Collection<? extends BackgroundJob> jobs) {
        for (BackgroundJob job : jobs) {
            JobLoop loop = new JobLoop(job, job.urgent() ? urgent : scheduler, leases);
            if (loops.putIfAbsent(job.name(), loop) != null) {
                throw new IllegalStateException("two background jobs are named " + job.name());
            }
            loop.start();
        }
    }

    @Override
    public void wake(String job) {
        JobLoop loop = loops.get(job);
        if (loop != null) {
            loop.wake();
        }
    }

    /** Lets no further run begin and gives the leases back. */
    public void stop() {
        loops.values().forEach(JobLoop::stop);
        loops.clear();
        urgent.shutdown();
    }
}
