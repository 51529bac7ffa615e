package jp.kenshin.platform.outbox;

import java.time.Instant;

/**
 * A fact on its way to a listener.
 *
 * @param id number of the event, increasing
 * @param type past tense, versioned
 * @param payload JSON text
 * @param occurredAt when the transaction that made it true wrote it
 */
public record OutboxEvent(long id, String type, String payload, Instant occurredAt) {}
