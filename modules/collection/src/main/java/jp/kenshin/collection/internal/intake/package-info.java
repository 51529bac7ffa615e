/** The one pipeline for readings: resolve the channel, fill batches, append them, count what became of each. */
@NullMarked
package jp.kenshin.collection.internal.intake;

import org.jspecify.annotations.NullMarked;
