/** The pipeline from names to batches, with registry and store of a test's own making. */
@NullMarked
package jp.kenshin.collection.internal.intake;

import org.jspecify.annotations.NullMarked;
