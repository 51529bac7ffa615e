package jp.kenshin.fieldsimulator.internal.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import jp.kenshin.fieldsimulator.internal.device.Surroundings;
import jp.kenshin.fieldsimulator.internal.time.Agenda;
import jp.kenshin.fieldsimulator.internal.time.VirtualClock;

/**
 * One thread that does everything for its units: what is due by the field's time, and what has come in. A task finds the time it was due
 * at, so that a loop that has fallen behind does the same as one that has not.
 */
public final class FieldLoop implements Surroundings, AutoCloseable {
    private static final Logger LOG = System.getLogger(FieldLoop.class.getName());
    private static final int TASKS_IN_A_ROW = 500;
    private static final long LONGEST_SLEEP = 1_000;

    private final VirtualClock clock;
    private final Duration realPatience;
    private final Selector selector;
    private final Agenda agenda = new Agenda();
    private final Queue<Runnable> asked = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean ended;
    private Instant current;
    private int failures;

    /**
     * @param realPatience how long an answer may take in our time before a unit repeats itself
     */
    public FieldLoop(String name, VirtualClock clock, Duration realPatience) {
        this.clock = clock;
        this.realPatience = realPatience;
        this.current = clock.now();
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    @Override
    public Instant now() {
        return current;
    }

    @Override
    public void at(Instant instant, Runnable task) {
        agenda.at(instant, task);
    }

    @Override
    public Duration patience() {
        return clock.virtual(realPatience);
    }

    @Override
    public Instant settled() {
        return clock.caughtUp();
    }

    /** A socket of this loop. */
    Port port(InetSocketAddress local, InetSocketAddress server) throws IOException {
        return new Port(selector, local, server);
    }

    /** Runs something on the loop's thread and waits for what it yields. */
    public <T> T ask(Supplier<T> question) {
        if (ended || !thread.isAlive()) {
            return question.get();
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        asked.add(() -> answer.completeAsync(question, Runnable::run));
        selector.wakeup();
        return answer.join();
    }

    private void run() {
        try {
            while (!ended) {
                for (Runnable each = asked.poll(); each != null; each = asked.poll()) {
                    perform(each);
                }
                boolean more = runDue();
                await(more);
                current = clock.now();
                receive();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether there is more to do at once. */
    private boolean runDue() {
        Instant now = clock.now();
        for (int i = 0; i < TASKS_IN_A_ROW; i++) {
            Optional<Agenda.Due> due = agenda.takeDue(now);
            if (due.isEmpty()) {
                return false;
            }
            current = due.get().at();
            perform(due.get().task());
        }
        return true;
    }

    /** A fault of the simulator's own ends the task and not the field; the summary tells it. */
    private void perform(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            failures++;
            LOG.log(Level.ERROR, "A unit's task has failed", e);
        }
    }

    /** Tasks that ended by a fault of the simulator's own. */
    public int failures() {
        return failures;
    }

    private void await(boolean more) throws IOException {
        long sleep = agenda.next().map(clock::realMillisUntil).orElse(LONGEST_SLEEP);
        if (more || sleep <= 0) {
            selector.selectNow();
        } else {
            selector.select(Math.min(sleep, LONGEST_SLEEP));
        }
    }

    private void receive() {
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.isValid() && key.attachment() instanceof Port port) {
                perform(port::receive);
            }
        }
        selector.selectedKeys().clear();
    }

    /** Ends the thread and closes the sockets. */
    @Override
    public void close() {
        if (!selector.isOpen()) {
            return;
        }
        ended = true;
        selector.wakeup();
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (Runnable each = asked.poll(); each != null; each = asked.poll()) {
            each.run();
        }
        try {
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
