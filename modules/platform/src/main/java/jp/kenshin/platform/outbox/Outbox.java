package jp.kenshin.platform.outbox;

import java.sql.Connection;

/** Where a context announces what has become true. */
public interface Outbox {
    /**
     * Writes the event and one delivery row for each listener of its type into the given transaction.
     *
     * @param type past tense, versioned, such as {@code ReadingsAppended.1}
     * @param payload JSON text with identifiers, no entities
     */
    void publish(Connection transaction, String type, String payload);
}
