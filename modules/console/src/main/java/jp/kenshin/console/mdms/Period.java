package jp.kenshin.console.mdms;

import java.time.Instant;

/**
 * A stretch of time on interval ends.
 *
 * @param from exclusive
 * @param to inclusive
 */
record Period(Instant from, Instant to) {}
