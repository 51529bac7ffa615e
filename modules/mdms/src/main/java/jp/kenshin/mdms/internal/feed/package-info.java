/**
 * The change feed: a sequencer gives committed batches their place in the publish order, and what a batch changed for a partner is
 * derived from the facts whenever it is asked for.
 */
@NullMarked
package jp.kenshin.mdms.internal.feed;

import org.jspecify.annotations.NullMarked;
