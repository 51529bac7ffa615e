package jp.kenshin.platform.outbox;

import java.util.List;

/** What an operator sees of deliveries that do not arrive, and what can be done about them. */
public interface OutboxConsole {
    /**
     * Deliveries that failed at least once and are not done, oldest event first.
     *
     * @param limit at most so many
     */
    List<StuckDelivery> listStuck(int limit);

    /**
     * Gives a delivery all its attempts again, from now; one that is done stays done.
     *
     * @return whether there was such a delivery, not yet done
     */
    boolean resubmit(String listener, long eventId);
}
