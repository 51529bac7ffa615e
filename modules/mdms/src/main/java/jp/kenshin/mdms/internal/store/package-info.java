/**
 * Appending: one transaction takes a batch of any values, decides what each is under its channel's lane lock, and writes blocks,
 * conflicts and judgements. What it remembers of channels is checked against the lane's version before it is believed.
 *
 * <p>{@code reading_block} holds consecutive values and is never changed; {@code reading_conflict} holds further values of an instant;
 * {@code judgement} what was found wrong with a channel's day, the latest batch's row being in force; {@code batch},
 * {@code batch_owner} and {@code batch_day} say what a transaction brought, whom and which days it touches; {@code lane} is what
 * writers lock. The invariants are in {@code docs/reading-store.md}.
 */
@NullMarked
package jp.kenshin.mdms.internal.store;

import org.jspecify.annotations.NullMarked;
