/** Commands to units, from the wish to the end: reading a present value, and the join test. */
@NullMarked
package jp.kenshin.collection.internal.command;

import org.jspecify.annotations.NullMarked;
