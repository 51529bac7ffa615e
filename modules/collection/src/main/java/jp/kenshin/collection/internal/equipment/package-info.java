/** What units tell of themselves: firmware, radio, parent, battery, clock; with history. */
@NullMarked
package jp.kenshin.collection.internal.equipment;

import org.jspecify.annotations.NullMarked;
