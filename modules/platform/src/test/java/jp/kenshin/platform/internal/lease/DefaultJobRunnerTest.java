package jp.kenshin.platform.internal.lease;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.platform.lease.BackgroundJob;
import jp.kenshin.platform.lease.Leases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Timeout(20)
class DefaultJobRunnerTest {
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Duration NEVER = Duration.ofHours(1);

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final FakeLeases leases = new FakeLeases();
    private final DefaultJobRunner runner =
            new DefaultJobRunner(scheduler, Executors.newScheduledThreadPool(1), leases);

    @AfterEach
    void end() {
        runner.stop();
        scheduler.shutdownNow();
    }

    @Test
    void aJobRunsAtOnceAndAgainAfterItsPause() throws Exception {
        CountingJob job = new CountingJob("again", SOON, false);
        runner.start(List.of(job));

        job.awaitRuns(3);
    }

    @Test
    void anUrgentJobRunsInTimeWhileAllOthersWait() throws Exception {
        Semaphore mayEnd = new Semaphore(0);
        List<CountingJob> slow = List.of(waiting("one", mayEnd), waiting("two", mayEnd));
        runner.start(slow);
        for (CountingJob job : slow) {
            job.awaitRuns(1);
        }
        CountingJob urgent = new CountingJob("urgent", SOON, false) {
            @Override
            public boolean urgent() {
                return true;
            }
        };
        runner.start(List.of(urgent));

        urgent.awaitRuns(3);
        mayEnd.release(2);
    }

    private static CountingJob waiting(String name, Semaphore mayEnd) {
        return new CountingJob(name, NEVER, false) {
            @Override
            public void run() {
                super.run();
                mayEnd.acquireUninterruptibly();
            }
        };
    }

    @Test
    void aWakeShortensThePause() throws Exception {
        CountingJob job = new CountingJob("woken", NEVER, false);
        runner.start(List.of(job));
        job.awaitRuns(1);

        while (job.runs.availablePermits() == 0) {
            runner.wake("woken");
        }
        runner.wake("nobody-of-this-name");
    }

    @Test
    void aWakeDuringARunMakesAnotherFollow() throws Exception {
        Semaphore mayEnd = new Semaphore(0);
        CountingJob job = waiting("busy", mayEnd);
        runner.start(List.of(job));
        job.awaitRuns(1);
        runner.wake("busy");
        mayEnd.release();

        job.awaitRuns(1);
        mayEnd.release();
    }

    @Test
    void aFailingJobIsTriedAgain() throws Exception {
        AtomicInteger failures = new AtomicInteger(3);
        CountingJob job = new CountingJob("failing", SOON, false) {
            @Override
            public void run() {
                if (failures.getAndDecrement() > 0) {
                    throw new IllegalStateException("not yet");
                }
                super.run();
            }
        };
        runner.start(List.of(job));

        job.awaitRuns(1);
    }

    @Test
    void aLeasedJobRunsOnlyWhileTheLeaseIsHeld() throws Exception {
        leases.refused.add("elsewhere");
        CountingJob job = new CountingJob("elsewhere", SOON, true);
        runner.start(List.of(job));
        leases.asked.acquire(5);
        assertEquals(0, job.runs.availablePermits());

        leases.refused.clear();
        job.awaitRuns(1);
    }

    @Test
    void stoppingGivesTheLeaseBackAndEndsTheRuns() throws Exception {
        CountingJob job = new CountingJob("ending", SOON, true);
        runner.start(List.of(job));
        job.awaitRuns(1);

        runner.stop();
        assertTrue(leases.released.contains("ending"));
        scheduler.shutdown();
        assertTrue(scheduler.awaitTermination(10, TimeUnit.SECONDS));
        job.runs.drainPermits();
        runner.wake("ending");
        assertFalse(job.runs.tryAcquire());
    }

    @Test
    void twoJobsOfOneNameAreAMistake() {
        CountingJob job = new CountingJob("twin", NEVER, false);

        assertThrows(IllegalStateException.class, () -> runner.start(List.of(job, job)));
    }

    /** A job that tells how often it ran. */
    private static class CountingJob implements BackgroundJob {
        final Semaphore runs = new Semaphore(0);
        private final String name;
        private final Duration every;
        private final boolean leased;

        CountingJob(String name, Duration every, boolean leased) {
            this.name = name;
            this.every = every;
            this.leased = leased;
        }

        void awaitRuns(int count) throws InterruptedException {
            runs.acquire(count);
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Duration every() {
            return every;
        }

        @Override
        public boolean leased() {
            return leased;
        }

        @Override
        public void run() {
            runs.release();
        }
    }

    /** Leases of a node that gets all but the refused ones. */
    private static final class FakeLeases implements Leases {
        final Set<String> refused = ConcurrentHashMap.newKeySet();
        final Set<String> released = ConcurrentHashMap.newKeySet();
        final Semaphore asked = new Semaphore(0);

        @Override
        public boolean hold(String name, Duration duration) {
            asked.release();
            return !refused.contains(name);
        }

        @Override
        public void release(String name) {
            released.add(name);
        }
    }
}
