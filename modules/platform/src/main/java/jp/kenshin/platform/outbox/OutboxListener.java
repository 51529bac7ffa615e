package jp.kenshin.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Hears events of other contexts. Discovered as CDI bean. Delivery is at least once; the inbox makes it exactly once for what is
 * written on the given connection, because the delivery's state is committed together with it. Events come in the order of their
 * numbers as far as they are committed: one whose transaction ended late comes late, and so does one that was resubmitted.
 */
public interface OutboxListener {
    /** Stable name, key of the delivery rows, such as {@code joint-metering.arrivals}. */
    String name();

    /** Event types it wants. */
    Set<String> types();

    /**
     * Handles one event in a transaction of its own. A throw rolls back, counts an attempt and is retried with back-off.
     *
     * @param event the event with its id and payload
     */
    void on(Connection transaction, OutboxEvent event) throws SQLException;
}
