/** Meter data: the store of immutable reading blocks, the judgements about them, and the views and the change feed derived from both. */
@NullMarked
package jp.kenshin.mdms;

import org.jspecify.annotations.NullMarked;
