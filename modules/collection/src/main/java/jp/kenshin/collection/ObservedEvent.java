package jp.kenshin.collection;

import java.time.Instant;

/**
 * An observation and where it comes from.
 *
 * @param origin where it comes from
 * @param observation what was said
 * @param receivedAt when the frame came in
 */
public record ObservedEvent(EventOrigin origin, Observation observation, Instant receivedAt) {}
