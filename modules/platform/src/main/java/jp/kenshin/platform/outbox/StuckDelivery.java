package jp.kenshin.platform.outbox;

import java.time.Instant;

/**
 * A delivery that has failed.
 *
 * @param event what is to be delivered
 * @param listener who refuses it
 * @param givenUp true when only a resubmission brings it further; false while it is still retried
 * @param attempts so many times it was tried
 * @param nextAttemptAt when it is tried again, unless given up
 * @param lastError what the listener said
 */
public record StuckDelivery(
        OutboxEvent event, String listener, boolean givenUp, int attempts, Instant nextAttemptAt, String lastError) {}
