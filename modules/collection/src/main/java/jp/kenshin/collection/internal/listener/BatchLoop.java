package jp.kenshin.collection.internal.listener;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A bounded queue and the threads that empty it, as much at a time as is there: a batch is large when much comes, and does not wait when little does.
 */
final class BatchLoop<T> implements AutoCloseable {
    private static final Logger LOG = System.getLogger("jp.kenshin.field");
    private static final long JOIN_MILLIS = 10_000;

    private final BlockingQueue<T> queue;
    private final AtomicInteger waiting;
    private final int most;
    private final Consumer<List<T>> work;
    private final List<Thread> threads = new ArrayList<>();
    private final Quieter quieter;
    private volatile boolean closed;

    /**
     * @param capacity how many may wait
     * @param most how many are worked on at a time
     * @param waiting shows how many wait
     */
    BatchLoop(int capacity, int most, AtomicInteger waiting, Quieter quieter, Consumer<List<T>> work) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.most = most;
        this.waiting = waiting;
        this.quieter = quieter;
        this.work = work;
    }

    BatchLoop<T> start(String name, int count) {
        for (int i = 1; i <= count; i++) {
            Thread thread = new Thread(this::run, name + '-' + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        return this;
    }

    /** False when too many wait already. */
    boolean offer(T item) {
        boolean taken = queue.offer(item);
        if (taken) {
            waiting.incrementAndGet();
        }
        return taken;
    }

    /** Waits until there is room. */
    void put(T item) throws InterruptedException {
        queue.put(item);
        waiting.incrementAndGet();
    }

    private void run() {
        List<T> batch = new ArrayList<>();
        while (!closed) {
            try {
                batch.clear();
                batch.add(queue.take());
                queue.drainTo(batch, most - 1);
                waiting.addAndGet(-batch.size());
                work.accept(batch);
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException | LinkageError e) {
                quieter.tell(
                        Thread.currentThread().getName(),
                        e.getClass(),
                        () -> LOG.log(Level.ERROR, "A batch from the field was not taken; its senders send again", e));
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(JOIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
