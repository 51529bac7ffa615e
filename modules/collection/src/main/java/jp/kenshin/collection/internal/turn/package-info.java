/** Speaking to a unit at all: whose turn it is among nodes and tasks, which object is which meter, and how much traffic is left. */
@NullMarked
package jp.kenshin.collection.internal.turn;

import org.jspecify.annotations.NullMarked;
