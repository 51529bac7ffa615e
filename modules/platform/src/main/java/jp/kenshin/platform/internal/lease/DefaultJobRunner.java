package jp.kenshin.platform.internal.lease;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import jp.kenshin.platform.lease.BackgroundJob;
import jp.kenshin.platform.lease.JobRunner;
import jp.kenshin.platform.lease.Leases;

/** All jobs of this node on one scheduler, each in a loop of its own. */
public final class DefaultJobRunner implements JobRunner {
    private final ScheduledExecutorService scheduler;
    private final Leases leases;
    private final Map<String, JobLoop> loops = new ConcurrentHashMap<>();

    public DefaultJobRunner(ScheduledExecutorService scheduler, Leases leases) {
        this.scheduler = scheduler;
        this.leases = leases;
    }

    /** Starts what is not running yet; two jobs of one name are a mistake of the build. */
    public void start(Collection<? extends BackgroundJob> jobs) {
        for (BackgroundJob job : jobs) {
            JobLoop loop = new JobLoop(job, scheduler, leases);
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
    }
}
