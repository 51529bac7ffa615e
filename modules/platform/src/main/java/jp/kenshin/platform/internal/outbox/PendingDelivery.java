package jp.kenshin.platform.internal.outbox;

import java.time.Instant;
import jp.kenshin.platform.outbox.OutboxEvent;

/** A delivery whose turn comes at {@code due}, after {@code attempts} that failed. */
record PendingDelivery(OutboxEvent event, int attempts, Instant due) {}
