/** Keeps the clocks of units right: notices those that are off, and sets them at a moment at which no value is lost or doubled. */
@NullMarked
package jp.kenshin.collection.internal.clock;

import org.jspecify.annotations.NullMarked;
