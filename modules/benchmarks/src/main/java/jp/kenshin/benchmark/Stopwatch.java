package jp.kenshin.benchmark;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long things take that are done at the same time. */
final class Stopwatch {
    private static final double NANOS = 1e9;

    private Stopwatch() {}

    /** Seconds until the last of them is done; fails as any of them fails. */
    static <T> double secondsOf(List<? extends Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            long begin = System.nanoTime();
            for (Future<T> task : threads.invokeAll(tasks)) {
                task.get();
            }
            return since(begin);
        } finally {
            threads.shutdown();
        }
    }

    /** @param begin of {@link System#nanoTime} */
    static double since(long begin) {
        return (System.nanoTime() - begin) / NANOS;
    }
}
