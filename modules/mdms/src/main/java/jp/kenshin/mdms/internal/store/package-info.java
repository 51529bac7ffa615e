/**
 * Appending: one transaction takes a batch of any values, decides what each is under its channel's lane lock, and writes blocks,
 * conflicts and judgements. What it remembers of channels is checked against the lane's version before it is believed.
 */
@NullMarked
package jp.kenshin.mdms.internal.store;

import org.jspecify.annotations.NullMarked;
