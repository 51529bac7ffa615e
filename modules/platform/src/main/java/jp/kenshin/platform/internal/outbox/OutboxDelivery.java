package jp.kenshin.platform.internal.outbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.DatabaseError;
import jp.kenshin.platform.lease.BackgroundJob;
import jp.kenshin.platform.outbox.OutboxListener;

/**
 * Brings one listener its events, in the order of their numbers, each in a transaction of its own together with the mark that it is
 * done. An event that fails holds back those behind it until it succeeds or is given up; then it waits for a person and the rest
 * goes on. One job for each listener, so that a listener in trouble holds up nobody else.
 */
public final class OutboxDelivery implements BackgroundJob {
    private static final Logger LOG = System.getLogger(OutboxDelivery.class.getName());
    private static final int BATCH = 100;

    private final OutboxListener listener;
    private final DeliveryTable table;
    private final Database database;
    private final RetryPolicy policy;
    private final Clock clock;

    public OutboxDelivery(OutboxListener listener, Database database, RetryPolicy policy, Clock clock) {
        this.listener = listener;
        this.table = new DeliveryTable(listener.name());
        this.database = database;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "outbox." + listener.name();
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(250);
    }

    @Override
    public void run() {
        List<PendingDelivery> batch;
        do {
            batch = database.read(connection -> table.listPending(connection, BATCH));
        } while (deliverAll(batch) && batch.size() == BATCH);
    }

    /** Whether all of them are out of the way. */
    private boolean deliverAll(List<PendingDelivery> batch) {
        for (PendingDelivery delivery : batch) {
            if (!isDue(delivery) || !delivered(delivery)) {
                return false;
            }
        }
        return true;
    }

    /** What waits longer than any pause was put off by a clock that has been set back since. */
    private boolean isDue(PendingDelivery delivery) {
        Instant now = Instant.now(clock);
        return !delivery.due().isAfter(now) || delivery.due().isAfter(now.plus(policy.longestPause()));
    }

    private boolean delivered(PendingDelivery delivery) {
        try {
            database.inTransaction(connection -> {
                if (table.markDone(connection, delivery.event().id())) {
                    listener.on(connection, delivery.event());
                }
            });
            return true;
        } catch (RuntimeException e) {
            if (e instanceof KenshinException known && known.code() == DatabaseError.DATABASE_UNAVAILABLE) {
                throw e;
            }
            return failed(delivery, e);
        }
    }

    /** Whether it was given up, so that those behind it may go on. */
    private boolean failed(PendingDelivery delivery, RuntimeException failure) {
        int failures = delivery.attempts() + 1;
        boolean givenUp = policy.exhausted(failures);
        Instant next = Instant.now(clock).plus(policy.pauseAfter(failures));
        database.inTransaction(connection -> {
            table.markFailed(connection, delivery.event().id(), failures, givenUp, next, String.valueOf(failure));
        });
        if (givenUp || failures == 1) {
            String what = "Event " + delivery.event().id() + " ("
                    + delivery.event().type() + ") failed at " + listener.name();
            LOG.log(
                    Level.WARNING,
                    what + (givenUp ? ", is given up and waits to be resubmitted" : " and is retried"),
                    failure);
        }
        return givenUp;
    }
}
